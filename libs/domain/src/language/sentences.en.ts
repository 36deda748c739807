import { AMBITION_EN } from './ambition-sentences.js';
import { MONTHS_EN as MONTHS } from './day-words.js';
import type { Facts } from './facts.js';
import { FLAG_KIND_NAMES, FLAG_LEVEL_NAMES } from './names.js';
import { asFiled as plain, computed, percent, rounded as roundedPlain, size, thousands, unitAfter } from './number-words.js';
import { comparatorIn } from './comparators.js';
import { scaleFor, shifted } from './measure.js';
import type { Sentences } from './sentence-catalogue.js';

const SHORT = MONTHS.map((month) => month.slice(0, 3));

const monthOf = (period: string) => MONTHS[Number(period.slice(5, 7)) - 1]!;
const until = (r: number) => (r === 1 ? 'January' : `Jan–${SHORT[r - 1]}`);
const endOf = (r: number) => `End of ${MONTHS[r - 1]}`;
const words: Record<string, string> = { value: 'Value', amount: 'Amount' };
const fieldOf = (params: Record<string, string>) => words[params['field'] ?? 'value'];
const n = (params: Record<string, string>, name: string) => thousands(computed(params[name] ?? '0', 2));
const asFiled = (value: string) => thousands(plain(value));
const rounded = (value: string, places: number) => thousands(roundedPlain(value, places));
/** 10,000 times · 1/10,000 of: what a slip of units made of the figure. */
const powerOf = (power: string) => (Number(power) > 0 ? `${thousands(`1${'0'.repeat(Number(power))}`)} times` : `1/${thousands(`1${'0'.repeat(-Number(power))}`)} of`);
const inLanguage = <Key extends string | number>(names: Record<Key, { zh: string; en: string }>) =>
  Object.fromEntries(Object.entries<{ en: string }>(names).map(([key, { en }]) => [key, en])) as Record<Key, string>;
const plural = (count: string, one: string, many: string) => `${count} ${count === '1' ? one : many}`;

const WARNING_NAMES: Record<string, string> = {
  falls: 'a total that falls',
  unitsSlip: 'probably in the wrong unit',
  stepOutlier: 'a step out of line',
  contradiction: 'amount and growth disagree',
  repeated: 'the same figure three periods running',
  narrativeRepeated: 'much the same narrative as last month',
};

const LIGHTS: Sentences['lights'] = {
  done: 'Done',
  onPace: 'On pace',
  behind: 'Behind',
  lagging: 'Lagging',
  missing: 'Missing',
  pending: 'Pending',
  notAssessed: 'Not assessed',
};

const NOT_ASSESSED: Sentences['notAssessed'] = {
  annualOnly: 'Assessed at year end',
  notPublished: 'Not published yet',
  notApplicable: 'Not applicable',
  notComparable: 'Not comparable',
};

const standing = (f: Facts) => (f.standing === null ? '' : `; previously ${LIGHTS[f.standing].toLowerCase()}`);

/** The numbers of a line as English says them, all in one unit: 9.26 billion yuan; with their thousands set off: 1,902. A slip stays in the unit it was filed in. */
function grouped(f: Facts): Facts {
  const scale = f.slip === null ? scaleFor(f.unit, f.actual, f.expected, f.target) : { shift: 0, unit: f.unit };
  const set = (value: string | null) => value && thousands(shifted(value, scale));
  return {
    ...f,
    unit: scale.unit,
    actual: set(f.actual),
    expected: set(f.expected),
    target: set(f.target),
    moved: set(f.moved),
    dueToMove: set(f.dueToMove),
    needed: f.needed && 'perMonth' in f.needed ? { perMonth: set(f.needed.perMonth)!, soFar: set(f.needed.soFar)! } : f.needed,
    comparator: f.comparator && { ...f.comparator, name: comparatorIn('en', f.comparator.name) },
    slip: f.slip && { value: thousands(f.slip.value), suggestion: thousands(f.slip.suggestion) },
  };
}

function line(f: Facts): string {
  if (f.slip !== null)
    return `${f.slip.value} was filed, probably in the wrong unit: ${f.slip.suggestion}${unitAfter(f.unit)}? Until that is settled the last light stands`;
  if (f.light === 'missing') return `${MONTHS[f.r - 1]} is past due and not filed${standing(f)}`;
  if (f.light === 'notAssessed') return notAssessed(f);
  if (f.light === 'pending')
    return f.gap === null ? `Not filed yet, not yet due${standing(f)}` : `${MONTHS[f.month - 1]} not filed yet; ${judged(f)}`;
  return judged(f);
}

function notAssessed(f: Facts): string {
  if (f.notAssessed === 'notPublished') return `${MONTHS[f.r - 1]} is not published yet${standing(f)}`;
  if (f.notAssessed === 'annualOnly')
    return f.actual === null ? 'Assessed at year end' : `Assessed at year end, ${f.actual}${unitAfter(f.unit, f.actual)} so far`;
  if (f.notAssessed === 'notApplicable') return `Not applicable in ${MONTHS[f.r - 1]}`;
  return f.actual === null
    ? 'Not comparable: there is nothing to compare it with'
    : `Not comparable: no target to hold ${f.actual}${unitAfter(f.unit, f.actual)} against`;
}

function judged(f: Facts): string {
  if (f.gap === null) return LIGHTS[f.standing ?? f.light];
  const marks = [f.awaitsVerification ? 'the year’s target reached, to be verified' : '', f.recovered ? 'recovered' : '', f.eased ? 'within the tolerance of “about”' : ''].filter(
    (mark) => mark !== '',
  );
  return [BY_KIND[f.kind](f), ...marks].join(', ');
}

const BY_KIND: Record<Facts['kind'], (f: Facts) => string> = {
  cumulative: (f) => {
    const start = `${until(f.r)} ${f.actual}${unitAfter(f.unit, f.actual)}`;
    if (f.light === 'done') return `${start}, the year’s target of ${f.target} reached`;
    if (f.nothingDue) return `${start}, nothing due yet according to the plan`;
    const need =
      !f.met && f.needed !== null && 'perMonth' in f.needed
        ? `, needs ${f.needed.perMonth} a month from now on (${f.needed.soFar} so far)`
        : '';
    return `${start}, ${f.expected} due, ${f.share} of the year${need}`;
  },
  growth: (f) => {
    const start = `${until(f.r)} ${f.falling ? `down ${f.actual!.slice(1)}` : `up ${f.actual}`}%`;
    const plan =
      f.target !== null && f.expected === f.target
        ? `target ${f.target}%`
        : f.comparator !== null && f.target === null
          ? `${f.comparator.name || 'comparator'} ${f.comparator.value}%`
          : `${f.expected}% due`;
    const gap = f.gap === '0' ? (f.met ? 'level' : 'to be exceeded') : `${f.gap} points ${f.ahead ? 'ahead' : 'short'}`;
    const city =
      f.comparator !== null && f.target !== null && f.comparator.difference !== '0'
        ? `, ${f.comparator.difference} points ${f.comparator.above ? 'above' : 'below'} ${f.comparator.name || 'the comparator'}`
        : '';
    const need =
      !f.met && f.needed !== null && 'rate' in f.needed
        ? `; the remaining ${f.needed.months === 1 ? 'month needs' : `${f.needed.months} months need`} growth of ${f.needed.rate}% (${f.r === 1 ? 'the first makes' : `the first ${f.r} make`} up ${f.needed.share} of a year)`
        : '';
    return `${start}, ${plan}, ${gap}${city}${need}`;
  },
  level: (f) => {
    const start = `${endOf(f.r)} ${f.actual}${unitAfter(f.unit, f.actual)}`;
    if (f.moved !== null) return `${start}, ${f.expected} due, ${f.moved} since January (${f.dueToMove} due)`;
    if (f.metAtStart)
      return f.met
        ? `${start}, target ${f.target}, met at the start and to be kept`
        : `${start}, below the target of ${f.target} that was met at the start`;
    return `${start}, target ${f.expected}, ${f.share} of it`;
  },
  rate: (f) => {
    const gap = f.gap === '0' ? 'level' : `${f.gap} points ${f.ahead ? 'ahead' : 'short'}`;
    if (f.moved !== null)
      return `${endOf(f.r)} ${f.actual}%, ${f.expected}% due, ${f.moved} points since January (${f.dueToMove} due)`;
    return `${endOf(f.r)} ${f.actual}%, target ${f.expected}%, ${gap}`;
  },
  milestone: (f) => {
    const { total, due, accepted, weighted, worst, days } = f.nodes!;
    if (f.light === 'done')
      return weighted
        ? `${accepted} of the nodes accepted, the year’s task done`
        : `${accepted} of ${total} nodes accepted, the year’s task done`;
    const start = weighted
      ? `${due} of the nodes due by weight, ${accepted} accepted`
      : `${due} of ${total} nodes due, ${accepted} accepted`;
    return worst === null
      ? start
      : `${start}; longest overdue: ${worst}, ${days === 0 ? 'due at the period’s end' : plural(String(days), 'day', 'days')}`;
  },
  cap: (f) => {
    const start = `${f.isTotal ? until(f.r) : endOf(f.r)} ${f.actual}${unitAfter(f.unit, f.actual)}`;
    if (f.exceeded) return `${start}, over the year’s cap of ${f.target}`;
    if (f.moved !== null) return `${start}, at most ${f.expected} due, ${f.moved} since January (${f.dueToMove} due)`;
    return f.isTotal
      ? `${start}, at most ${f.expected} by plan, ${f.share} of the year’s cap used`
      : `${start}, cap ${f.expected}`;
  },
  rank: (f) => `Place ${f.actual}, target ${f.expected}${f.ahead ? '' : `, ${plural(f.gap!, 'place', 'places')} behind`}`,
  zero: (f) => (f.actual === '0' ? 'None so far' : `${f.actual}${f.unit === '' ? '' : unitAfter(f.unit, f.actual)} so far, none allowed`),
};

export const SENTENCES_EN: Sentences = {
  lights: LIGHTS,
  kinds: {
    cumulative: 'Total',
    growth: 'Growth',
    level: 'Level',
    rate: 'Rate',
    milestone: 'Milestones',
    cap: 'Cap',
    rank: 'Rank',
    zero: 'Zero events',
  },
  wordings: {
    firm: 'firm',
    atLeast: 'at least',
    striveFor: 'strive for',
    about: 'about',
    range: 'range',
    above: 'above',
    atMost: 'at most',
  },
  notAssessed: NOT_ASSESSED,
  flagKinds: inLanguage(FLAG_KIND_NAMES),
  flagLevels: inLanguage(FLAG_LEVEL_NAMES),
  promises: { none: 'No promise', pending: 'Promise not yet due', kept: 'Promise kept', broken: 'Promise broken' },
  reasons: {
    ...AMBITION_EN,
    done: (p) => `The year’s target of ${n(p, 'target')} is reached and verified`,
    doneKept: () => 'The year’s target was reached and verified, and the latest figure has not fallen below it',
    onPace: (p) => (p['share'] === undefined ? 'What is due is met' : `${percent(p['share'])} of the year done, on pace`),
    nothingDue: () => 'Nothing is due yet according to the plan',
    behind: (p) => shortOf(p, 'behind pace'),
    lagging: (p) => shortOf(p, 'lagging'),
    tooEarlyForRed: (p) => shortOf(p, `behind pace; no red while the plan is under 10% (${percent(p['planned'] ?? '0')})`),
    repeatedlyBehind: (p) => `Behind pace ${p['periods']} periods running, therefore lagging`,
    notStarted: () => 'Due to have started, but not started',
    belowComparator: () => 'On plan, but below the comparator',
    negativeGrowth: () => 'Negative growth',
    nodesOverdue: (p) =>
      `${plural(p['nodes']!, 'node', 'nodes')} overdue, the longest “${p['node']}” ${p['days'] === '0' ? 'due at the period’s end' : `by ${plural(p['days']!, 'day', 'days')}`}`,
    event: () => 'What must not happen has happened',
    capExceeded: (p) => `The cap of ${n(p, 'target')} is exceeded`,
    recovered: () => 'Back on pace for the first time after lagging: shown as behind, counted in no streak',
    awaitsVerification: () => 'The year’s target is reached; done once it is verified',
    stretchReached: (p) => `The stretch target of ${n(p, 'stretch')} is reached`,
    againstComparator: (p) =>
      Number(p['ahead']) === 0
        ? `Level with ${comparatorIn('en', p['name'] ?? '') || 'the comparator'} (${asFiled(p['comparator']!)})`
        : `${rounded(size(p['ahead']!), 2)} ${Number(p['ahead']) > 0 ? 'above' : 'below'} ${comparatorIn('en', p['name'] ?? '') || 'the comparator'} (${asFiled(p['comparator']!)})`,
    nothingDueYet: () => 'Nothing has come due yet',
    pending: () => 'Not filed yet, not yet due',
    missing: (p) => `${monthOf(p['period']!)} is past due and not filed`,
    annualOnly: () => 'Assessed at year end only',
    notPublished: () => 'The figure has not been published yet; this does not count as missing',
    notApplicable: () => 'Not applicable in this period',
    'notComparable.noValue': () => 'Not comparable: there is no usable number',
    'notComparable.noGoal': () => 'Not comparable: no target or comparator to hold it against',
    'notComparable.denominator': () => 'Not comparable: the base of comparison is not above zero',
    unitsSlip: (p) =>
      `${asFiled(p['value']!)} is about ${powerOf(p['power']!)} what was to be expected, probably in the wrong unit; until it is corrected or explained the last light stands`,
    'flag.streak': (p) => (p['periods'] === '1' ? 'Behind pace' : `Behind pace ${p['periods']} periods running`),
    'flag.laggingAtReview': (p) => `Lagging in the ${monthOf(p['period']!)} figure`,
    'flag.missing': (p) => p['periods'] === '1' ? `${monthOf(p['period']!)} was not filed when due` : `Not filed when due ${p['periods']} periods running, most recently ${monthOf(p['period']!)}`,
    'flag.overdueNode': (p) =>
      `${plural(p['nodes']!, 'node', 'nodes')} overdue, the longest “${p['node']}” ${p['days'] === '0' ? 'due at the period’s end' : `by ${plural(p['days']!, 'day', 'days')}`}`,
    'flag.implausible': (p) =>
      `${monthOf(p['period']!)} is in doubt: ${p['codes']!.split(',')
        .map((code) => WARNING_NAMES[code] ?? code)
        .join(', ')}`,
    'flag.cleared.backOnPace': () => 'Back on pace',
    'flag.cleared.yearClosed': () => 'The year has been closed',
    'flag.cleared.filed': () => 'Filed',
    'flag.cleared.accepted': () => 'The overdue nodes have been accepted',
    'flag.cleared.resolved': () => 'Corrected, or explained and verified',
    'flag.worse': () => 'Worse than before',
    'flag.corrected': () => 'Lowered after figures were corrected',
    'flag.unchanged': () => 'Unchanged',
    'flag.clearedByOffice': () => 'Cleared by the supervision office, and no worse since',
    'owner.agrees': (p) => `Agrees with the data owner’s ${asFiled(p['owner']!)}`,
    'owner.differs': (p) =>
      `Filed ${asFiled(p['filed']!)}, the data owner has ${asFiled(p['owner']!)}: ${asFiled(size(p['difference']!))} ${Number(p['difference']) > 0 ? 'more' : 'less'}${p['power'] ? `, about ${powerOf(p['power'])} times it: the wrong unit?` : p['percent'] ? ` (${asFiled(size(p['percent']))}%)` : ''}`,
    'owner.noNumber': (p) => `Nothing was filed, the data owner has ${asFiled(p['owner']!)}`,
    'warning.falls': (p) => `${fieldOf(p)} falls from ${asFiled(p['previous']!)} to ${asFiled(p['value']!)}; a total should not`,
    'warning.unitsSlip': (p) =>
      `${fieldOf(p)} is about ${powerOf(p['power']!)} what was to be expected: the wrong unit? ${asFiled(p['suggestion']!)} would fit`,
    'warning.stepOutlier': (p) =>
      `A step of ${n(p, 'step')} a month is ${rounded(p['times']!, 1)} times the usual ${n(p, 'typical')}`,
    'warning.contradiction': (p) =>
      `Amount ${asFiled(p['amount']!)} and growth ${asFiled(p['growth']!)}% disagree: on last year’s ${asFiled(p['base']!)} it would be ${rounded(p['impliedGrowth']!, 1)}%`,
    'warning.repeated': (p) => `${asFiled(p['value']!)} ${p['periods']} periods running`,
    'warning.narrativeRepeated': () => 'The narrative is almost the same as in the last period',
  },
  line: (f) => line(grouped(f)),
};

function shortOf(p: Record<string, string>, verdict: string): string {
  if (p['kind'] === 'growth') return `${rounded(size(p['gap']!), 1)} points below the growth due, ${verdict}`;
  if (p['kind'] === 'rank') return `${plural(asFiled(size(p['gap']!)), 'place', 'places')} short, ${verdict}`;
  if (p['kind'] === 'cap') return `Over what the plan allows, ${verdict}`;
  return p['ratio'] === undefined ? verdict : `${percent(p['ratio'])} of what is due, ${verdict}`;
}
