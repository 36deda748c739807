import { useQuery } from '@tanstack/react-query';
import { ExportList } from '../../documents/exchange/ExportList.js';
import { useLanguage, useWords } from '../../app/language/language.js';
import { Section } from '../../ui/Section.js';
import { Shown } from '../../ui/Shown.js';
import { AmbitionList } from './AmbitionList.js';
import { pledgeAmbitionQuery } from './queries.js';
import '../../ui/stacked.css';
import './breakdown.css';

/**
 * The ambition check of one pledge, for the page it is drafted or read on. Whoever changes a line there asks it anew by
 * invalidating the key `['breakdown']`.
 */
export function AmbitionPanel({ pledgeId, onlyIfAny }: { pledgeId: number; onlyIfAny?: boolean }) {
  const w = useWords();
  const { language } = useLanguage();
  const query = useQuery(pledgeAmbitionQuery(pledgeId, language));
  return (
    <Shown query={query}>
      {({ items, open, kept, allowed }) =>
        onlyIfAny && items.length === 0 ? null : (
          <Section
            title={w('ambition.panel')}
            note={items.length > 0 ? w('ambition.panel.note', { open, kept }) : undefined}
            actions={items.length > 0 && <ExportList small list="ambition" filters={{ of: pledgeId }} />}
            flush={items.length > 0}
          >
            {items.length === 0 ? (
              <p className="quiet">{w('ambition.panel.none')}</p>
            ) : (
              <AmbitionList findings={items} answers={allowed.includes('answer')} onPledge />
            )}
          </Section>
        )
      }
    </Shown>
  );
}
