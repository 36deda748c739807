import type { BoardItemDto } from '#api-client/generated.js';
import { Link } from 'react-router';
import { ROW } from '../../app/keys/list-keys.js';
import { useWords } from '../../app/language/language.js';
import { Sparkline } from '../../ui/Sparkline.js';
import { address } from '../addresses.js';
import { FlagLevel } from '../flags/FlagLevel.js';
import { useNames } from '../named.js';
import { OutlookWords } from '../OutlookWords.js';
import { PaceBar } from '../PaceBar.js';
import { PromiseWords } from '../PromiseWords.js';
import { StandingLight } from '../StandingLight.js';
import { Why } from '../Why.js';

const valueOf = (text: string | null): number | null => (text === null ? null : Number(text));

export function WorstRow({ item, asOf }: { item: BoardItemDto; asOf: string }) {
  const w = useWords();
  const names = useNames();
  const { target, terms, assessment, flags, series } = item;
  const { light, standing, streak, recovered, provisional, doubtful } = assessment;
  const [flag] = flags;
  const inMonths = target.cadence === 'monthly' || target.cadence === 'statistical';
  return (
    <li className={`worst-row light-row-${light}`} title={flag?.cause ?? undefined}>
      <div className="worst-light">
        <StandingLight judged={assessment} />
      </div>
      <div className="worst-words">
        <p className="worst-name">
          <Link {...ROW} to={address(`/targets/${target.id}`, { asOf })}>
            {names.of(target)}
          </Link>
          <Link className="worst-unit" to={address(`/units/${target.unit.id}`, { year: target.year })}>
            {names.of(target.unit)}
          </Link>
        </p>
        <Why text={assessment.why} awaited={light === 'pending'} />
        <p className="worst-marks">
          {recovered && <b className="mark-recovered">{w('worst.recovered')}</b>}
          {streak === 1 && <b>{w('worst.first')}</b>}
          {streak > 1 && <b>{w(inMonths ? 'worst.streakMonths' : 'worst.streakPeriods', { n: streak })}</b>}
          {flag && (
            <Link to={`/flags/${flag.id}`} tabIndex={-1}>
              <PromiseWords flag={flag} />
            </Link>
          )}
          <OutlookWords outlook={assessment.outlook} target={target} terms={terms} judged={assessment} />
          {provisional && <span>{w('light.provisional')}</span>}
          {doubtful && <b>{w('light.doubtful')}</b>}
          {flag?.cause && <span className="worst-cause">{w('worst.cause', { cause: flag.cause })}</span>}
        </p>
      </div>
      <Link
        className="worst-bar"
        to={address(`/targets/${target.id}`, { receipt: assessment.month, asOf })}
        title={w('receipt.title')}
      >
        <PaceBar judged={assessment} terms={terms} target={target} />
        <span className="unheard">{w('worst.receipt', { name: names.of(target) })}</span>
      </Link>
      <div className="worst-trend">
        <Sparkline
          decimals={target.decimals}
          months={series.map(({ month }) => month)}
          actual={series.map(({ actual }) => valueOf(actual))}
          plan={series.map(({ expected }) => valueOf(expected))}
          light={standing ?? light}
          width={92}
          height={30}
        />
        {flag && (
          <Link to={`/flags/${flag.id}`}>
            <FlagLevel level={flag.level} quiet />
            <span className="unheard">{names.of(target)}</span>
          </Link>
        )}
      </div>
    </li>
  );
}
