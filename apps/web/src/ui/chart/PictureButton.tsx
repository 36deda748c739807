import { useState } from 'react';
import { useWords } from '../../app/language/language.js';
import { announce } from '../announce.js';
import { Button } from '../Button.js';
import type { Picture } from './save-picture.js';

interface PictureButtonProps {
  /** Drawn only when somebody wants it; null: there is nothing to draw. */
  picture: () => Promise<Picture | null>;
  /** Where several stand on one page: which chart it saves. */
  name?: string;
}

/** Saves a chart as a picture; what draws and writes it is fetched at the first press. */
export function PictureButton({ picture, name }: PictureButtonProps) {
  const w = useWords();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const drawing = await picture();
      if (drawing) await (await import('./save-picture.js')).savePicture(drawing);
    } catch {
      announce(w('chart.notSaved'), 'wrong');
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button small look="quiet" busy={busy} aria-label={name} onClick={() => void save()}>
      {w('chart.save')}
    </Button>
  );
}
