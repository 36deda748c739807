import type { ReactNode } from 'react';
import { useWords } from '../../app/language/language.js';
import { Button } from '../Button.js';
import { Section } from '../Section.js';
import { amongst, useUrlMember } from '../url-set.js';
import { PictureButton } from './PictureButton.js';
import type { Picture } from './save-picture.js';
import './charts.css';

/** By these names the address says which charts are read as tables (`?tables=worst,matrix`). */
const CHARTS = ['worst', 'matrix', 'pace', 'courses', 'ageing', 'flow'] as const;
const KNOWN = amongst(CHARTS);

interface ChartSectionProps {
  name: (typeof CHARTS)[number];
  title: ReactNode;
  note?: ReactNode;
  /** The chart in one sentence with its numbers: for those who hear it, and under the picture that is saved. */
  said: string;
  /** Where the chart's own parts say it already, it is not said twice. */
  saidInside?: boolean;
  table: () => ReactNode;
  /** Drawn only when somebody wants it; null: there is nothing to draw. */
  picture: (() => Promise<Omit<Picture, 'said'> | null>) | null;
  flush?: boolean;
  children: ReactNode;
}

/** A chart and what every chart owes: its sentence, its table, and a picture to take away. */
export function ChartSection({ name, title, note, said, saidInside, table, picture, flush, children }: ChartSectionProps) {
  const w = useWords();
  const [asTable, setAsTable] = useUrlMember('tables', name, KNOWN);
  // Several charts on one page: in a list of buttons each says which one it is for.
  const named = (act: string) => (typeof title === 'string' ? w('label.named', { first: act, second: title }) : undefined);
  const drawing = async () => {
    const drawn = await picture?.();
    return drawn ? { ...drawn, said } : null;
  };
  return (
    <Section
      title={title}
      note={note}
      flush={flush}
      actions={
        <>
          <Button
            small
            look="quiet"
            aria-label={named(w(asTable ? 'table.asChart' : 'table.asTable'))}
            onClick={() => setAsTable(!asTable)}
          >
            {w(asTable ? 'table.asChart' : 'table.asTable')}
          </Button>
          {picture && <PictureButton picture={drawing} name={named(w('chart.save'))} />}
        </>
      }
    >
      {!saidInside && <p className="unheard">{said}</p>}
      {asTable ? table() : children}
    </Section>
  );
}
