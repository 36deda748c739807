import { ZERO, constant, type Exact } from '../exact.js';
import type { Month } from '../calendar/day.js';
import { lastDayOf } from '../calendar/months.js';
import { daysBetween } from '../calendar/zone-time.js';
import type { MilestoneNode } from '../pledges/terms.js';
import type { NodeAcceptance } from '../progress/figure.js';
import type { OverdueNode } from './assessment.js';

export interface NodesAt {
  /** Σ weight of the nodes accepted by the end of the period, early ones included. */
  accepted: Exact;
  /** Σ weight of the nodes due by the end of the period. */
  due: Exact;
  /** Due and not accepted, the longest overdue first; 0 days late when due on the period's last day. */
  overdue: OverdueNode[];
}

/** The state of the nodes at the end of a period: an acceptance dated later does not count for it yet. */
export function nodesAt(nodes: readonly MilestoneNode[], acceptances: readonly NodeAcceptance[], period: Month): NodesAt {
  const end = lastDayOf(period);
  const acceptedIds = new Set(acceptances.filter((a) => a.acceptedOn <= end).map((a) => a.nodeId));
  let accepted = ZERO;
  let due = ZERO;
  const overdue: OverdueNode[] = [];
  for (const node of nodes) {
    const isDue = node.dueOn <= end;
    if (isDue) due = due.plus(constant(node.weight));
    if (acceptedIds.has(node.id)) accepted = accepted.plus(constant(node.weight));
    else if (isDue) overdue.push({ nodeId: node.id, name: node.name, dueOn: node.dueOn, daysLate: daysBetween(node.dueOn, end) });
  }
  return { accepted, due, overdue: overdue.sort((a, b) => b.daysLate - a.daysLate || (a.nodeId < b.nodeId ? -1 : 1)) };
}
