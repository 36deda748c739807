import { fromJson } from '#database/columns.js';
import type { Month } from '#domain/calendar/day.js';
import { mayReadPack } from '#domain/meetings/meeting.policy.js';
import type { Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ReviewPack } from './pack-content.js';
import { sha256 } from './pack.service.js';

export interface PackListed {
  id: number;
  version: number;
  period: Month;
  contentHash: string;
  frozenAt: Date;
  /** Who asked for it; null: its hour had come. */
  frozenByName: string | null;
  frozenByNameEn: string | null;
}

/** `contentChanged`: the text no longer has its hash · `hashReplaced`: text and hash agree, but the journal recorded another. */
export type PackFault = 'contentChanged' | 'hashReplaced';

export interface PackRead extends PackListed {
  /** Exactly the text that was hashed. */
  text: string;
  /** null where tampering left something that is no JSON. */
  content: ReviewPack | null;
  verified: boolean;
  fault: PackFault | null;
  /** Newest first. */
  versions: PackListed[];
}

const LISTED = 'k.id, k.version, k.period, k.contentHash, k.frozenAt, p.name AS frozenByName, p.nameEn AS frozenByNameEn';

/** Packs as they were frozen; every reading proves that they still are. */
@Injectable()
export class PackQueries {
  constructor(private readonly dataSource: DataSource) {}

  versions(meetingId: number): Promise<PackListed[]> {
    return this.dataSource.query<PackListed[]>(
      `SELECT ${LISTED} FROM packs k LEFT JOIN people p ON p.id = k.frozenBy WHERE k.meetingId = ? ORDER BY k.version DESC`,
      [meetingId],
    );
  }

  /** The latest version, or the one asked for. @throws Refusal notFound, forbidden, notFound `meetings.packNotReady` */
  async get(actor: Actor, meetingId: number, version?: number): Promise<PackRead> {
    const [meeting] = await this.dataSource.query<object[]>('SELECT 1 FROM review_meetings WHERE id = ? AND zoneId = ?', [
      meetingId,
      actor.zoneId,
    ]);
    if (!meeting) throw new Refusal('notFound', 'meetings.notFound');
    const may = mayReadPack(actor);
    if (!may.ok) throw new Refusal('forbidden', may.reasons[0]!);
    const versions = await this.versions(meetingId);
    const listed = version === undefined ? versions[0] : versions.find((one) => one.version === version);
    if (!listed) throw new Refusal('notFound', 'meetings.packNotReady');
    const [row] = await this.dataSource.query<{ content: string }[]>('SELECT content FROM packs WHERE id = ?', [listed.id]);
    const text = row!.content;
    const fault = await this.faultOf(actor.zoneId, meetingId, listed, text);
    return { ...listed, text, content: parsed(text), verified: fault === null, fault, versions };
  }

  /** Text and hash could be edited together; the journal, chained, remembers what the hash was. */
  private async faultOf(
    zoneId: number,
    meetingId: number,
    { id, contentHash }: PackListed,
    text: string,
  ): Promise<PackFault | null> {
    if (sha256(text) !== contentHash) return 'contentChanged';
    const entries = await this.dataSource.query<{ data: unknown }[]>(
      "SELECT data FROM journal_entries WHERE zoneId = ? AND subject = ? AND type = 'meetings.prepared'",
      [zoneId, `meeting:${meetingId}`],
    );
    const recorded = entries
      .map(({ data }) => fromJson<{ packId: number; hash: string }>(data))
      .find(({ packId }) => packId === id);
    return recorded?.hash === contentHash ? null : 'hashReplaced';
  }
}

function parsed(text: string): ReviewPack | null {
  try {
    return JSON.parse(text) as ReviewPack;
  } catch {
    return null;
  }
}
