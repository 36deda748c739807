import type { PackContentDto } from '#api-client/generated.js';
import { Fragment, type ReactNode } from 'react';
import { dayOf } from '#domain/calendar/zone-time.js';
import { useDates } from '../app/language/dates.js';
import { useLanguage, useWords } from '../app/language/language.js';
import { usePackNames } from './pack-names.js';
import { PackCounts } from './PackCounts.js';
import { PackFigures } from './PackFigures.js';
import { PackGroups } from './PackGroups.js';
import { PackTargets } from './PackTargets.js';
import { whenOf } from './meeting-times.js';

/** The frozen bulletin as the office would print it: title, sentences, then who is behind and why. */
export function PackPaper({ content, hash }: { content: PackContentDto; hash: string }) {
  const w = useWords();
  const dates = useDates();
  const { language } = useLanguage();
  const names = usePackNames(content);
  const { bulletin, heading, sentences, zone } = content;
  const ordinals = w('pack.ordinals').split(' ');
  const sections: { title: string; body: ReactNode }[] = [
    { title: w('pack.section.overall'), body: <Overall sentences={sentences[language]} content={content} /> },
  ];
  const add = (present: unknown[], title: string, body: ReactNode) => present.length > 0 && sections.push({ title, body });
  add(bulletin.mustSpeak, w('pack.section.mustSpeak'), <PackGroups groups={bulletin.mustSpeak} names={names} look="speak" />);
  add(bulletin.laggards, w('pack.section.laggards'), <PackGroups groups={bulletin.laggards} names={names} look="full" />);
  add(bulletin.notFiled, w('pack.section.notFiled'), <PackGroups groups={bulletin.notFiled} names={names} look="brief" />);
  add(bulletin.recovered, w('pack.section.recovered'), <PackTargets rows={bulletin.recovered} names={names} />);
  add(bulletin.units, w('pack.section.units'), <PackCounts bulletin={bulletin} names={names} />);
  return (
    <article className="paper" aria-label={heading[language]}>
      <header>
        <div className="paper-zone">{(language === 'en' && zone.nameEn) || zone.name}</div>
        <h2>{heading[language]}</h2>
        <p className="paper-when">
          {w('pack.for', { title: content.title })} · {whenOf(content, dates)} · {content.place}
        </p>
        {content.figures.some((figure) => figure.illustrative) && <p className="paper-demo">{w('pack.illustrative.note')}</p>}
      </header>
      {sections.map(({ title, body }, at) => (
        <Fragment key={title}>
          <h3>{w('pack.numbered', { n: ordinals[at] ?? at + 1, title })}</h3>
          {body}
        </Fragment>
      ))}
      <PackFigures figures={content.figures} names={names} />
      <footer>
        <dl>
          <dt>{w('pack.ruleSet')}</dt>
          <dd>
            {content.ruleSetTitle[language]} <code>{content.ruleSet}</code>
          </dd>
          <dt>{w('pack.knownAt')}</dt>
          <dd>
            {dates.weekday(dayOf(new Date(content.knownAt)))} {dates.moment(content.knownAt).slice(-5)}
            {content.provisional > 0 && ` · ${w('pack.provisional', { n: content.provisional })}`}
          </dd>
          <dt>{w('pack.hash')}</dt>
          <dd>
            <code>{hash}</code>
          </dd>
        </dl>
      </footer>
    </article>
  );
}

function Overall({ sentences, content }: { sentences: string[]; content: PackContentDto }) {
  const w = useWords();
  const { counts, rest } = content.bulletin;
  const numbers = [
    { key: 'total', n: counts.total },
    { key: 'reached', n: counts.reached },
    { key: 'done', n: counts.done },
    { key: 'behind', n: counts.behind },
    { key: 'lagging', n: counts.lagging },
    { key: 'missing', n: counts.missing },
    { key: 'rest', n: rest.pending + rest.notAssessed },
  ] as const;
  return (
    <>
      <ul className="paper-counts">
        {numbers.map(({ key, n }) => (
          <li key={key} className={`paper-count-${key}`}>
            <b className="num">{n}</b>
            <span>{w(`pack.count.${key}`)}</span>
            {key === 'reached' && counts.share && <small className="num">{counts.share}%</small>}
          </li>
        ))}
      </ul>
      {sentences.map((sentence) => (
        <p key={sentence} className="paper-text">
          {sentence}
        </p>
      ))}
    </>
  );
}
