import { computed } from '#domain/language/number-words.js';
import { monthIn, monthsOf, numberOf } from '#domain/calendar/months.js';
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { measured } from '#domain/language/measure.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { ink, shape } from '../../app/theme/tokens.js';
import { useMonthCursor } from '../../ui/chart/month-cursor.js';
import { MonthCursor } from '../../ui/chart/MonthCursor.js';
import { groupDigits } from '../../ui/decimal-words.js';
import { LIGHT_INK } from '../../ui/light-ink.js';
import { axisFrom, paceTicks } from './chart-scale.js';
import type { ActualPoint, ChartPoint, PaceSeries } from './pace-series.js';

interface PaceChartProps {
  series: PaceSeries;
  year: number;
  unit: string;
  decimals: number;
  /** The chart in one sentence, for those who hear it. */
  said: string;
  svg: RefObject<SVGSVGElement | null>;
}

const HEIGHT = 300;
const PAD = { top: 30, right: 116, bottom: 30, left: 56 };

/**
 * Plan (dashed), what was filed (solid, a light's shape at every figure, hollow until verified), and the fan from the last
 * figure to December. Drawn with plain attributes, so that the picture can leave the page as it is.
 */
export function PaceChart({ series, year, unit, decimals, said, svg }: PaceChartProps) {
  const w = useWords();
  const dates = useDates();
  const [box, width] = useWidth();
  const month = useMonthCursor();
  const at = month?.startsWith(`${year}-`) ? numberOf(month) : null;
  const { plan, actual, comparator, outlook, estimate, target, stretch, upsideDown, stepped } = series;
  const narrow = width < 560;
  const right = narrow ? 14 : PAD.right;
  const ticks = paceTicks(series);
  const from = axisFrom(series);
  const [low, high] = [ticks[0]!, ticks.at(-1)!];
  const x = (month: number) => PAD.left + (month / 12) * (width - PAD.left - right);
  const y = (value: number) => {
    const share = (value - low) / (high - low);
    return PAD.top + (upsideDown ? share : 1 - share) * (HEIGHT - PAD.top - PAD.bottom);
  };
  const line = (points: readonly ChartPoint[]) =>
    points
      .map(({ month, value }, index) => {
        const [across, up] = [x(month).toFixed(1), y(value).toFixed(1)];
        return index === 0 ? `M${across} ${up}` : stepped ? `H${across}V${up}` : `L${across} ${up}`;
      })
      .join('');
  const figure = (value: number) => groupDigits(computed(String(value), decimals));
  const last = actual.at(-1);
  const readings = (of: number) =>
    [
      { key: 'actual', word: w('chart.actual'), points: actual },
      { key: 'plan', word: w('chart.plan'), points: plan },
      { key: 'comparator', word: w('chart.comparator'), points: comparator },
    ].flatMap(({ key, word, points }) => {
      const point = points.find((one) => one.month === of);
      return point ? [{ key, word, figure: figure(point.value) }] : [];
    });
  const ends = spread(
    [
      target !== null && { key: 'target', value: target, word: w('chart.target', { n: figure(target) }), ink: ink('ink') },
      stretch !== null && { key: 'stretch', value: stretch, word: w('chart.stretch', { n: figure(stretch) }), ink: ink('ink2') },
      outlook &&
        last &&
        last.month < 12 && {
          key: 'outlook',
          value: outlook.mid,
          word: w('chart.outlook', { n: figure(outlook.mid) }),
          ink: ink('brand'),
        },
      estimate && {
        key: 'estimate',
        value: estimate.value,
        word: w('chart.estimate', { n: figure(estimate.value) }),
        ink: ink('ink2'),
      },
    ].flatMap((end) => (end ? [{ ...end, y: y(end.value) }] : [])),
  );
  return (
    <div className="pace-chart" ref={box}>
      {width > 0 && (
        <svg
          ref={svg}
          xmlns="http://www.w3.org/2000/svg"
          width={width}
          height={HEIGHT}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          role="img"
          aria-label={said}
          fontFamily="sans-serif"
          fontSize="12"
        >
          <rect width={width} height={HEIGHT} fill={ink('card')} />
          {ticks.map((tick) => (
            <g key={tick}>
              <path d={`M${PAD.left} ${y(tick)}H${width - right}`} stroke={ink('line')} />
              <text x={PAD.left - 8} y={y(tick) + 4} textAnchor="end" fill={ink('ink3')}>
                {groupDigits(String(tick))}
              </text>
            </g>
          ))}
          <text x={4} y={12} fill={ink('ink3')}>
            {from === null ? unit : w('chart.axisFrom', { unit, n: groupDigits(String(from)) })}
          </text>
          {from === null && low < 0 && <path d={`M${PAD.left} ${y(0)}H${width - right}`} stroke={ink('ink3')} />}
          {from !== null && (
            <path
              d={`M${PAD.left} ${HEIGHT - PAD.bottom - 14}v4l-4 3 8 4 -4 3`}
              fill="none"
              stroke={ink('ink3')}
              strokeLinejoin="round"
            />
          )}
          {Array.from({ length: 12 }, (_, index) => index + 1).map((month) => (
            <text key={month} x={x(month)} y={HEIGHT - 10} textAnchor="middle" fill={ink('ink3')}>
              {narrow ? month : dates.shortMonth(monthIn(year, month))}
            </text>
          ))}
          {at !== null && <path d={`M${x(at)} ${PAD.top}V${HEIGHT - PAD.bottom}`} stroke={ink('edge')} strokeDasharray="2 3" />}
          {outlook && last && last.month < 12 && (
            <>
              {outlook.low !== null && outlook.high !== null && (
                <path
                  d={`M${x(last.month)} ${y(last.value)}L${x(12)} ${y(outlook.high)}V${y(outlook.low)}Z`}
                  fill={ink('brand2')}
                  stroke={ink('edge')}
                  strokeWidth="0.6"
                />
              )}
              <path
                d={`M${x(last.month)} ${y(last.value)}L${x(12)} ${y(outlook.mid)}`}
                stroke={ink('brand')}
                strokeWidth="1.4"
                strokeDasharray="1.5 4"
                strokeLinecap="round"
                fill="none"
              />
              <circle cx={x(12)} cy={y(outlook.mid)} r="3.4" fill={ink('card')} stroke={ink('brand')} strokeWidth="1.6" />
            </>
          )}
          {target !== null && <path d={`M${PAD.left} ${y(target)}H${width - right}`} stroke={ink('ink')} strokeWidth="1" />}
          {stretch !== null && (
            <path
              d={`M${PAD.left} ${y(stretch)}H${width - right}`}
              stroke={ink('ink2')}
              strokeWidth="1.4"
              strokeDasharray="1 5"
              strokeLinecap="round"
            />
          )}
          <path d={line(plan)} fill="none" stroke={ink('ink3')} strokeWidth="1.4" strokeDasharray="5 4" />
          {comparator.length > 0 && (
            <path d={line(comparator)} fill="none" stroke={shape('behind')} strokeWidth="1.4" strokeDasharray="8 3 2 3" />
          )}
          <path d={line(actual)} fill="none" stroke={ink('ink')} strokeWidth="2.2" strokeLinejoin="round" />
          {actual.map((point) => (
            <Mark key={point.month} point={point} x={x(point.month)} y={y(point.value)} />
          ))}
          {estimate && <path d={`M${x(12) - 5} ${y(estimate.value)}h10m-5 -5v10`} stroke={ink('ink2')} strokeWidth="1.8" />}
          {!narrow &&
            ends.map((end) => (
              <text key={end.key} x={width - right + 10} y={end.y + 4} fill={end.ink}>
                {end.word}
              </text>
            ))}
        </svg>
      )}
      {width > 0 && (
        <MonthCursor
          months={monthsOf(year)}
          said={(of) =>
            [
              dates.month(of),
              ...readings(numberOf(of)).map(({ word, figure: value }) => `${word} ${measured(value, unit)}`),
            ].join(w('list.comma'))
          }
          style={{ left: x(1), width: x(12) - x(1), top: PAD.top, height: HEIGHT - PAD.top - PAD.bottom }}
        />
      )}
      <p className="pace-readout" aria-hidden="true">
        {at === null ? (
          <>
            <Key series={series} />
            {narrow && ends.map((end) => <span key={end.key}>{end.word}</span>)}
          </>
        ) : (
          <>
            <b>{dates.month(monthIn(year, at))}</b>
            {readings(at).map(({ key, word, figure: value }) => (
              <span key={key}>
                {word} <b className="num">{value}</b> {unit}
              </span>
            ))}
          </>
        )}
      </p>
    </div>
  );
}

function Key({ series }: { series: PaceSeries }) {
  const w = useWords();
  const drawn = [
    [series.actual.length > 0, 'actual', w('chart.key.actual')],
    [series.plan.length > 0, 'plan', w('chart.key.plan')],
    [series.comparator.length > 0, 'comparator', w('chart.comparator')],
    [series.outlook?.low != null, 'fan', w('chart.key.fan')],
    [series.estimate !== null, 'estimate', w('chart.key.estimate')],
  ] as const;
  return drawn
    .filter(([is]) => is)
    .map(([, key, word]) => (
      <span key={key} className={`chart-key chart-key-${key}`}>
        {word}
      </span>
    ));
}

/** The light's own shape: the chart must be read in grey. Hollow until verified. */
function Mark({ point: { light, provisional }, x, y }: { point: ActualPoint; x: number; y: number }) {
  const paint = { fill: provisional ? ink('card') : LIGHT_INK[light], stroke: LIGHT_INK[light], strokeWidth: 1.8 };
  if (light === 'behind') return <path d={`M${x} ${y - 6}l6 10.5h-12Z`} {...paint} />;
  if (light === 'lagging') return <rect x={x - 4.5} y={y - 4.5} width="9" height="9" {...paint} />;
  if (light === 'done') return <path d={`M${x} ${y - 6}l6 6-6 6-6-6Z`} {...paint} />;
  return <circle cx={x} cy={y} r="4.6" {...paint} />;
}

/** Labels at the right edge keep a line's distance from one another. */
function spread<T extends { y: number }>(ends: T[], gap = 17): T[] {
  const sorted = [...ends].sort((a, b) => a.y - b.y);
  sorted.forEach((end, index) => {
    const above = sorted[index - 1];
    if (above && end.y - above.y < gap) end.y = above.y + gap;
  });
  return sorted;
}

function useWidth(): [RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  // Measured before the first paint: a picture that came after it would push down what is read.
  useLayoutEffect(() => {
    if (box.current) setWidth(Math.round(box.current.getBoundingClientRect().width));
    const watcher = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)));
    if (box.current) watcher.observe(box.current);
    return () => watcher.disconnect();
  }, []);
  return [box, width];
}
