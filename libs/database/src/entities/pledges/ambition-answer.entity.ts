import { Entity, Index, type Relation } from 'typeorm';
import { Belongs, Code, Id, Instant, Int, Json, LongText, Ref, Text } from '../../columns.js';
import { Person } from '../people/person.entity.js';

/**
 * Why a target stays as it is although the ambition check warned. Rows are only ever added: a further reason stands beside the one
 * before it, and an answer to other numbers than today's answers nothing any more.
 */
@Entity('ambition_answers')
@Index('answer_line', ['lineId', 'code'])
@Index('answer_zone_target', ['zoneTargetId', 'code'])
@Index('answer_year', ['zoneId', 'year'])
export class AmbitionAnswer {
  @Id() id: number;
  @Ref() zoneId: number;
  @Int() year: number;
  /** What the finding was about: a line, or a zone target as a whole. No foreign keys: a draft line may be struck out again, its history stays. */
  @Ref(true) lineId: number | null;
  @Ref(true) zoneTargetId: number | null;
  @Code(24) code: string;
  /** The finding's numbers (domain: `fingerprintOf`), and the same as they filled its sentence. */
  @Text(400) fingerprint: string;
  @Json(false) params: Record<string, string>;
  @LongText() reason: string | null;
  @Ref(true) answeredBy: number | null;
  @Belongs(() => Person, 'answeredBy', true) author?: Relation<Person>;
  @Instant() answeredAt: Date;
}
