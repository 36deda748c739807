import type { PackContentDto } from '#api-client/generated.js';
import { useEffect, useRef, type ReactNode } from 'react';
import { useLanguage, useWords } from '../app/language/language.js';
import { useUrlFilters } from '../ui/url-filters.js';
import { usePackNames, type PackNames } from './pack-names.js';
import { slidesOf } from './slides.js';
import { useFitted } from './use-fitted.js';

const FORWARD = ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'];
const BACK = ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'];

interface PresentationProps {
  content: PackContentDto;
  heading: string;
  onEnd: () => void;
}

/** The pack on the wall: one thought a slide, readable from the last row, steered by keyboard, presenter or touch. */
export function Presentation({ content, heading, onEnd }: PresentationProps) {
  const w = useWords();
  const { language } = useLanguage();
  const names: PackNames = usePackNames(content);
  const box = useRef<HTMLDialogElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const slides: ReactNode[] = slidesOf({ content, heading, names, language, w });
  const { values, set } = useUrlFilters({ slide: '1' });
  const within = (to: number) => Math.max(0, Math.min(slides.length - 1, to));
  const at = within(Number(values.slide) - 1);
  const go = (to: number) => set({ slide: String(within(to) + 1) });
  useEffect(() => {
    const dialog = box.current;
    if (dialog && !dialog.open) dialog.showModal();
    next.current?.focus();
    return () => void (document.fullscreenElement && document.exitFullscreen());
  }, []);
  const fitted = useFitted(at);
  const full = () => (document.fullscreenElement ? document.exitFullscreen() : box.current?.requestFullscreen());
  return (
    <dialog
      ref={box}
      className="deck"
      aria-label={w('pack.present.name', { heading })}
      onClose={onEnd}
      onKeyDown={(event) => {
        const onButton = (event.target as HTMLElement).tagName === 'BUTTON' && [' ', 'Enter'].includes(event.key);
        if (onButton || ![...FORWARD, ...BACK, 'Home', 'End', 'f'].includes(event.key)) return;
        event.preventDefault();
        if (event.key === 'Home') go(0);
        else if (event.key === 'End') go(slides.length - 1);
        else if (event.key === 'f') void full();
        else go(at + (FORWARD.includes(event.key) ? 1 : -1));
      }}
    >
      {/* The region stays, what it says is new: one that is itself put in anew is not heard. */}
      <div className="deck-live" aria-live="polite">
        <div className="deck-slide" key={at} ref={fitted}>
          {slides[at]}
          <p className="unheard">{w('pack.present.place', { n: at + 1, total: slides.length })}</p>
        </div>
      </div>
      <footer>
        <button type="button" onClick={() => box.current?.close()}>
          {w('pack.present.end')}
        </button>
        <button type="button" onClick={() => void full()}>
          {w('pack.present.full')}
        </button>
        <span>{heading}</span>
        <button type="button" aria-label={w('pack.present.back')} aria-disabled={at === 0} onClick={() => go(at - 1)}>
          {'‹'}
        </button>
        <span className="num">{w('pack.present.place', { n: at + 1, total: slides.length })}</span>
        <button
          type="button"
          ref={next}
          aria-label={w('pack.present.next')}
          aria-disabled={at === slides.length - 1}
          onClick={() => go(at + 1)}
        >
          {'›'}
        </button>
      </footer>
    </dialog>
  );
}
