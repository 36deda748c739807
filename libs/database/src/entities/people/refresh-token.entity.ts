import { Entity, Index, type Relation } from 'typeorm';
import { Belongs, BigId, Code, Instant, Ref, Text } from '../../columns.js';
import { Person } from './person.entity.js';

/**
 * One link of a chain of rotating refresh tokens. Only the hash is kept; a token used twice
 * means a copy exists, and the whole family is revoked. Times are real, not the zone's clock.
 */
@Entity('refresh_tokens')
@Index('refresh_hash', ['tokenHash'], { unique: true })
@Index('refresh_family', ['family'])
@Index('refresh_person', ['personId'])
export class RefreshToken {
  @BigId() id: number;
  @Ref() zoneId: number;
  @Ref() personId: number;
  @Belongs(() => Person, 'personId') person?: Relation<Person>;
  @Code(36) family: string;
  @Code(64) tokenHash: string;
  @Instant() createdAt: Date;
  @Instant() expiresAt: Date;
  @Instant(true) usedAt: Date | null;
  @Instant(true) revokedAt: Date | null;
  @Text(200, true) userAgent: string | null;
}
