import { useState } from 'react';
import { useNow } from '../../app/clock.js';
import { useDates } from '../../app/language/dates.js';
import { useLanguage, useWords } from '../../app/language/language.js';
import { useMe } from '../../app/session/me.js';
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
  const dates = useDates();
  const now = useNow();
  const zone = useMe()?.zone;
  const { language } = useLanguage();
  const source = () =>
    w('chart.source', {
      zone: (language === 'en' && zone?.nameEn) || (zone?.name ?? ''),
      day: dates.weekday(dates.dayOf(now)),
    });
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const drawing = await picture();
      if (drawing) await (await import('./save-picture.js')).savePicture({ ...drawing, source: source() });
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
