import { Unit } from '#database/entities/people/unit.entity.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A unit with its place in the tree; the zone has depth 0. */
export interface UnitNode extends Unit {
  depth: number;
}

@Injectable()
export class UnitsQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The whole tree from the root down, each unit before its sub-units, closed ones included. */
  async tree(zoneId: number): Promise<UnitNode[]> {
    const units = await this.dataSource.getRepository(Unit).find({ where: { zoneId }, order: { sort: 'ASC', id: 'ASC' } });
    const children = new Map<number | null, Unit[]>();
    for (const unit of units) children.set(unit.parentId, [...(children.get(unit.parentId) ?? []), unit]);
    const below = (parentId: number | null, depth: number): UnitNode[] =>
      (children.get(parentId) ?? []).flatMap((unit) => [Object.assign(unit, { depth }), ...below(unit.id, depth + 1)]);
    return below(null, 0);
  }

  async one(zoneId: number, unitId: number): Promise<UnitNode> {
    const unit = (await this.tree(zoneId)).find((node) => node.id === unitId);
    if (!unit) throw new Refusal('notFound', 'people.unitNotFound');
    return unit;
  }
}
