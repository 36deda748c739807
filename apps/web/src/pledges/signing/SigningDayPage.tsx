import { signingSigningDay, type SigningDayDto, type SigningDto } from '#api-client/generated.js';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { ExportList } from '../../documents/exchange/ExportList.js';
import { useNow } from '../../app/clock.js';
import { useDates } from '../../app/language/dates.js';
import { useLanguage, useWords, type Say } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { useMe } from '../../app/session/me.js';
import { useNames } from '../../assessment/named.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { PageHead } from '../../ui/PageHead.js';
import { Empty } from '../../ui/PageState.js';
import { Shown } from '../../ui/Shown.js';
import { useUrlFilters } from '../../ui/url-filters.js';
import { groupsOf, latestOf, standingOf } from './signing-day.js';
import './signing.css';

/** As often as a hand can sign: a few hundred bytes each time. */
const EVERY_MS = 3000;

/** 递交: who has signed and who has not, as it happens; `?wall=1` for the projector. */
export function SigningDayPage() {
  const { values, set } = useUrlFilters({ year: '', wall: '' });
  const year = Number(values.year) || Number(useDates().dayOf(useNow()).slice(0, 4));
  const query = useQuery({
    queryKey: ['signing-day', year],
    queryFn: ({ signal }) => dataOf(signingSigningDay(year, { signal })),
    refetchInterval: EVERY_MS,
    refetchIntervalInBackground: true,
  });
  const onWall = (on: boolean) => set({ wall: on ? '1' : '' });
  return (
    <Shown query={query}>
      {(day) => (
        <>
          <Desk day={day} onWall={() => onWall(true)} />
          {values.wall && <Wall day={day} onLeave={() => onWall(false)} />}
        </>
      )}
    </Shown>
  );
}

function Desk({ day, onWall }: { day: SigningDayDto; onWall: () => void }) {
  const w = useWords();
  if (day.items.length === 0) return <Empty title={w('day.none', { year: day.year })}>{w('day.none.detail')}</Empty>;
  return (
    <>
      <PageHead title={w('day.title', { year: day.year, signed: signedOf(day), all: day.items.length })} sub={w('day.sub')}>
        <ExportList list="signing" filters={{ year: day.year }} />
        <LinkButton to={`/pledges?year=${day.year}`}>{w('nav.pledges')}</LinkButton>
        <Button look="primary" onClick={onWall}>
          {w('day.wall')}
        </Button>
      </PageHead>
      <Groups day={day} />
    </>
  );
}

/** Over everything else, in letters that the last row reads. Escape leaves. */
function Wall({ day, onLeave }: { day: SigningDayDto; onLeave: () => void }) {
  const w = useWords();
  const dates = useDates();
  const { language } = useLanguage();
  const names = useNames();
  const me = useMe();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (ref.current && !ref.current.open) ref.current.showModal();
  }, []);
  const latest = latestOf(day.items);
  const signed = signedOf(day);
  return (
    <dialog
      ref={ref}
      className={`signing-wall ${day.items.length > 30 ? 'signing-wall-many' : ''}`}
      aria-label={w('day.wall.headline')}
      onClose={onLeave}
    >
      <header>
        <div>
          <p>{w('draft.title', { holder: me ? names.of(me.zone) : '', year: day.year })}</p>
          <h1>{w('day.wall.headline')}</h1>
        </div>
        <p className="signing-count" aria-live="polite">
          <b>{signed}</b> / {day.items.length}
        </p>
        <Button small onClick={() => ref.current?.close()}>
          {w('day.wall.leave')}
        </Button>
      </header>
      <progress
        max={day.items.length}
        value={signed}
        aria-label={w('day.title', { year: day.year, signed, all: day.items.length })}
      />
      <Groups day={day} />
      <footer aria-live="polite">
        {latest && w('day.latest', { holder: holderOf(latest.item, language), moment: dates.moment(latest.at) })}
      </footer>
    </dialog>
  );
}

function Groups({ day }: { day: SigningDayDto }) {
  const w = useWords();
  const { language } = useLanguage();
  return (
    <div className="signing-groups">
      {groupsOf(day.items).map(({ group, items }) => (
        <section key={group} aria-label={w(`day.group.${group}`)}>
          <h2>
            {w(`day.group.${group}`)}{' '}
            <small className="num">
              {w('day.wall.count', { signed: items.filter((one) => standingOf(one) === 'signed').length, all: items.length })}
            </small>
          </h2>
          <ul>
            {items.map((item) => {
              const standing = standingOf(item);
              return (
                <li key={item.id} className={`signing-${standing}`}>
                  <Link to={`/pledges/${item.id}/draft`}>
                    <b>{holderOf(item, language)}</b>
                    <span>{standingWords(standing, item, w)}</span>
                  </Link>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

const signedOf = (day: SigningDayDto): number => day.items.filter((item) => standingOf(item) === 'signed').length;
const holderOf = (item: SigningDto, language: string): string =>
  language === 'en' ? (item.holderEn ?? item.holder) : item.holder;

function standingWords(standing: ReturnType<typeof standingOf>, item: SigningDto, w: Say): string {
  if (standing === 'half') return w(`day.half.${item.signatures[0]!.side}`);
  return w(`day.${standing}`);
}
