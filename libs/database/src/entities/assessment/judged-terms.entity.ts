import { Entity, PrimaryColumn } from 'typeorm';
import { Json } from '../../columns.js';

/** Terms that something was judged by, kept once under their version: what a target says today may be another. Never changed. */
@Entity('judged_terms')
export class JudgedTerms {
  @PrimaryColumn({ type: 'varchar', length: 32, charset: 'ascii', collation: 'ascii_bin' }) version: string;
  @Json(false) terms: Record<string, unknown>;
}
