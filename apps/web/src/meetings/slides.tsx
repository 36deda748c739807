import type { BulletinRowDto, PackContentDto, PackFigureDto, UnitGroupDto } from '#api-client/generated.js';
import type { ReactNode } from 'react';
import type { Language, Say } from '../app/language/language.js';
import { PaceBar } from '../assessment/PaceBar.js';
import { LightMark } from '../ui/LightMark.js';
import type { PackNames } from './pack-names.js';
import { Answer } from './PackGroups.js';
import { paged } from './slide-pages.js';

interface SlideInput {
  content: PackContentDto;
  heading: string;
  names: PackNames;
  language: Language;
  w: Say;
}

/** Title, counts, who must speak, then the laggards unit by unit, who did not file, and at last who did well. */
export function slidesOf(input: SlideInput): ReactNode[] {
  const { content, heading, names, language, w } = input;
  const { bulletin, zone } = content;
  const slides = [
    <div className="deck-title">
      <p>{(language === 'en' && zone.nameEn) || zone.name}</p>
      <h2>{heading}</h2>
      <p>{content.title}</p>
    </div>,
    countsSlide(input),
  ];
  if (bulletin.mustSpeak.length > 0)
    slides.push(
      listSlide(
        w('pack.section.mustSpeak'),
        bulletin.mustSpeak.map((group) => groupLine(group, input)),
      ),
    );
  for (const group of bulletin.laggards) {
    const pages = paged(group.targets);
    pages.forEach((rows, at) =>
      slides.push(unitSlide(group, rows, pages.length > 1 ? ` · ${at + 1}/${pages.length}` : '', input)),
    );
  }
  if (bulletin.notFiled.length > 0)
    slides.push(
      listSlide(
        w('pack.section.notFiled'),
        bulletin.notFiled.map((group) => groupLine(group, input)),
      ),
    );
  if (bulletin.recovered.length > 0)
    slides.push(
      listSlide(
        w('pack.section.recovered'),
        bulletin.recovered.map((row) => ({ head: names.target(row), body: names.unit(row) })),
      ),
    );
  if (bulletin.best.length > 0)
    slides.push(
      listSlide(
        w('pack.section.best'),
        bulletin.best.map((unit) => ({
          head: names.unit(unit),
          body: w('pack.best.line', { reached: unit.reached, total: unit.total, share: unit.share ?? '' }),
        })),
      ),
    );
  return slides;
}

function countsSlide({ content, w }: SlideInput): ReactNode {
  const { counts } = content.bulletin;
  return (
    <div className="deck-counts">
      <h2>{w('pack.slide.counts', { total: counts.total, reached: counts.reached, share: counts.share ?? '0' })}</h2>
      <ul>
        {(['done', 'behind', 'lagging', 'missing'] as const).map((light) => (
          <li key={light}>
            <b className="num">{counts[light]}</b>
            <LightMark light={light} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function unitSlide(group: UnitGroupDto, rows: BulletinRowDto[], place: string, { names, language, w }: SlideInput): ReactNode {
  return (
    <div className="deck-unit">
      <h2>
        {names.unit(group)}{' '}
        <small>
          {w('pack.items', { n: group.targets.length })}
          {place}
        </small>
      </h2>
      <ul>
        {rows.map((row) => (
          <li key={row.targetId}>
            <h3>
              <LightMark light={row.light} word={false} /> {names.target(row)}
              {row.streak > 1 && <small>{w('pack.streak', { n: row.streak })}</small>}
            </h3>
            <Bar figure={names.figureOf(row.targetId)} />
            <p>{row.why[language]}</p>
            <Answer row={row} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How far, against what was due, where both are lengths that begin at nothing. */
function Bar({ figure }: { figure: PackFigureDto | undefined }) {
  if (!figure || figure.doubtful || figure.actual === null || (figure.kind !== 'cumulative' && figure.kind !== 'growth'))
    return null;
  return (
    <div className="deck-bar">
      <PaceBar judged={figure} terms={{ ...figure, baseline: null, nodes: [] }} target={figure} />
    </div>
  );
}

const groupLine = (group: UnitGroupDto, { names }: SlideInput) => ({
  head: names.unit(group),
  body: group.targets.map((row) => names.target(row)).join(' · '),
});

function listSlide(title: string, lines: { head: string; body: string }[]): ReactNode {
  return (
    <div className="deck-list">
      <h2>{title}</h2>
      <ul>
        {lines.map(({ head, body }) => (
          <li key={head + body}>
            <b>{head}</b>
            <span>{body}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
