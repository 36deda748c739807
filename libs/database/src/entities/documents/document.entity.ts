import type { PaperFormat, PaperKind } from '#domain/documents/papers/paper.js';
import { Entity, Index } from 'typeorm';
import { Code, Id, Instant, Int, Ref, Text } from '../../columns.js';

export type DocumentState = 'waiting' | 'making' | 'done' | 'failed';

/**
 * 文书: one row for each subject, version and format, asked for as often as anybody likes. The worker makes it, keeps the file by its
 * hash and makes it anew only where the subject has changed since.
 */
@Entity('documents')
@Index('document_subject', ['zoneId', 'kind', 'subjectId', 'version', 'format'], { unique: true })
@Index('document_waiting', ['state', 'id'])
@Index('document_kept', ['keptSince'])
export class DocumentRow {
  @Id() id: number;
  @Ref() zoneId: number;
  @Code(12) kind: PaperKind;
  /** A pledge, a flag, a meeting, or a year. */
  @Ref() subjectId: number;
  /** 0: the latest there is. */
  @Int(false, 0) version: number;
  @Code(4) format: PaperFormat;
  @Code(8) state: DocumentState;
  /** Percent. */
  @Int(false, 0) progress: number;
  /** A code of the problem catalogue. */
  @Code(60, true) problem: string | null;
  @Text(200, true) title: string | null;
  /** Counts the times it was asked for: what was asked for while it was being made is looked at once more. */
  @Int(false, 1) asked: number;
  @Int(false, 0) attempts: number;
  @Ref(true) askedBy: number | null;
  @Instant() askedAt: Date;
  @Instant(true) madeAt: Date | null;
  /** SHA-256 of the description the file was made from: the same again is not made again. */
  @Code(64, true) sourceHash: string | null;
  @Code(64, true) fileHash: string | null;
  @Int(true) bytes: number | null;
  /** Real time: whoever holds it is at work on it. */
  @Instant(true) leasedUntil: Date | null;
  @Code(36, true) lease: string | null;
  /** Real time of the last time somebody asked for it or took it. */
  @Instant() keptSince: Date;
}
