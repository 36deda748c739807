import { useState, type ChangeEvent } from 'react';

/**
 * What an input method is still composing (pinyin before its signs are chosen) stays in the field alone: it is neither judged
 * nor saved, and nothing drawn meanwhile disturbs it.
 */
export function useComposed(value: string, onChange: (text: string) => void) {
  const [composing, setComposing] = useState<string | null>(null);
  return {
    value: composing ?? value,
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      composing === null ? onChange(target.value) : setComposing(target.value),
    onCompositionStart: () => setComposing(value),
    onCompositionEnd: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      setComposing(null);
      onChange(currentTarget.value);
    },
  };
}
