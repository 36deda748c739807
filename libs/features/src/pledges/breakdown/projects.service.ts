import { fromJson } from '#database/columns.js';
import { Project } from '#database/entities/pledges/project.entity.js';
import { UnitOfWork, type Author, type Tx } from '#database/unit-of-work.js';
import { plainDecimal } from '#domain/decimal-text.js';
import type { Actor } from '#domain/people/actor.js';
import { checkProject } from '#domain/pledges/projects.js';
import { Refusal, type FieldProblem } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { breakingDown } from './breakdown-scope.js';
import { lockZoneTarget } from './zone-targets.service.js';

export type ProjectInput = Pick<
  Project,
  'unitId' | 'lineId' | 'name' | 'totalInvestment' | 'yearPlan' | 'nodes' | 'permits' | 'bottleneck' | 'closedOn' | 'illustrative'
>;

type Row = Pick<Project, keyof Project>;

const FIELD: Record<string, string> = {
  'projects.negative': 'yearPlan',
  'projects.planOverTotal': 'yearPlan',
  'projects.nodeDay': 'nodes',
  'projects.closedDay': 'closedOn',
};

/** 项目台账: what a zone target is to be reached with. */
@Injectable()
export class ProjectsService {
  constructor(private readonly uow: UnitOfWork) {}

  add(actor: Actor, author: Author, zoneTargetId: number, input: ProjectInput): Promise<{ id: number }> {
    return this.uow.run(breakingDown(actor, author), async (tx) => {
      await lockZoneTarget(tx, zoneTargetId);
      await requireOrderly(tx, zoneTargetId, input);
      const [{ last }] = await tx.query<[{ last: number | null }]>(
        'SELECT MAX(sort) AS last FROM projects WHERE zoneTargetId = ?',
        [zoneTargetId],
      );
      const { identifiers } = await tx.em.insert(Project, {
        ...input,
        zoneId: author.zoneId,
        zoneTargetId,
        sort: (last ?? 0) + 1,
      });
      const { id } = identifiers[0] as { id: number };
      tx.record('pledges.projectAdded', { zoneTargetId, projectId: id, unitId: input.unitId });
      return { id };
    });
  }

  change(actor: Actor, author: Author, id: number, change: Partial<ProjectInput>, expected: number): Promise<void> {
    return this.uow.run(breakingDown(actor, author), async (tx) => {
      const before = await lockProject(tx, id, expected);
      const fields = (Object.keys(change) as (keyof ProjectInput)[]).filter(
        (field) => JSON.stringify(change[field]) !== JSON.stringify(before[field]),
      );
      if (fields.length === 0) return;
      await requireOrderly(tx, before.zoneTargetId, { ...before, ...change });
      const { affected } = await tx.em.update(Project, { id, revision: before.revision }, {
        ...change,
        revision: before.revision + 1,
      } as object);
      if (affected === 0) throw stale(before);
      tx.record('pledges.projectChanged', { zoneTargetId: before.zoneTargetId, projectId: id, unitId: before.unitId, fields });
    });
  }

  /** Struck off for good; the journal keeps its name. What is merely finished gets its day instead. */
  remove(actor: Actor, author: Author, id: number, expected: number): Promise<void> {
    return this.uow.run(breakingDown(actor, author), async (tx) => {
      const { zoneTargetId, unitId, name, revision } = await lockProject(tx, id, expected);
      await tx.em.delete(Project, { id, revision });
      tx.record('pledges.projectRemoved', { zoneTargetId, projectId: id, unitId, name });
    });
  }
}

async function lockProject(tx: Tx, id: number, expected: number): Promise<Row> {
  const [row] = await tx.query<Row[]>('SELECT * FROM projects WHERE id = ? AND zoneId = ? FOR UPDATE', [id, tx.author.zoneId]);
  if (!row) throw new Refusal('notFound', 'projects.notFound');
  if (row.revision !== expected) throw stale(row);
  return {
    ...row,
    totalInvestment: plainDecimal(row.totalInvestment),
    yearPlan: plainDecimal(row.yearPlan),
    nodes: fromJson(row.nodes),
    permits: fromJson(row.permits),
    illustrative: Boolean(row.illustrative),
  };
}

/** @throws Refusal invalid `projects.refused` with one error per field */
async function requireOrderly(tx: Tx, zoneTargetId: number, project: ProjectInput): Promise<void> {
  const verdict = checkProject(project);
  const errors: FieldProblem[] = verdict.ok ? [] : verdict.reasons.map((code) => ({ path: FIELD[code]!, code }));
  const [unit] = await tx.query<unknown[]>("SELECT 1 FROM units WHERE id = ? AND zoneId = ? AND kind <> 'zone'", [
    project.unitId,
    tx.author.zoneId,
  ]);
  if (!unit) errors.push({ path: 'unitId', code: 'people.unitNotFound' });
  if (project.lineId !== null) {
    const [line] = await tx.query<unknown[]>(
      'SELECT 1 FROM pledge_lines l JOIN zone_targets z ON z.zoneId = l.zoneId AND z.year = l.year WHERE l.id = ? AND l.zoneId = ? AND z.id = ?',
      [project.lineId, tx.author.zoneId, zoneTargetId],
    );
    if (!line) errors.push({ path: 'lineId', code: 'pledges.lineNotFound' });
  }
  if (errors.length > 0) throw new Refusal('invalid', 'projects.refused', { errors });
}

const stale = ({ revision, name, yearPlan, closedOn }: Row) =>
  new Refusal('stale', 'projects.changedMeanwhile', { current: { revision, name, yearPlan: plainDecimal(yearPlan), closedOn } });
