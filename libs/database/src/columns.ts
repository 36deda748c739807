import { Column, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';

/** Never reached: the end of "known until" for what is still known. Comparable by equality, unlike NULL. */
export const FOREVER = new Date('9999-12-31T00:00:00.000Z');

export const Id = () => PrimaryGeneratedColumn({ type: 'int', unsigned: true });
export const BigId = () => PrimaryGeneratedColumn({ type: 'bigint', unsigned: true });
export const Ref = (nullable = false) => Column({ type: 'int', unsigned: true, nullable });
export const BigRef = (nullable = false) => Column({ type: 'bigint', unsigned: true, nullable });
export const Text = (length: number, nullable = false) => Column({ type: 'varchar', length, nullable });
export const LongText = () => Column({ type: 'text', nullable: true });
/** ASCII codes: states, kinds, roles. A narrow collation keeps their indices small. */
export const Code = (length = 24, nullable = false, value?: string) =>
  Column({ type: 'varchar', length, nullable, charset: 'ascii', collation: 'ascii_bin', ...(value === undefined ? {} : { default: value }) });
export const DayColumn = (nullable = false) => Column({ type: 'date', nullable });
/** `YYYY-MM`. */
export const MonthColumn = (nullable = false) => Code(7, nullable);
export const Instant = (nullable = false) => Column({ type: 'datetime', precision: 3, nullable });
/** The server's real time unless given. */
export const Now = () => Column({ type: 'datetime', precision: 3, default: () => 'CURRENT_TIMESTAMP(3)' });
/** A filed or signed number: 18 digits before the point, 6 after. */
export const Amount = (nullable = true) => Column({ type: 'decimal', precision: 24, scale: 6, nullable });
/** A computed number: kept to 20 places, so that a receipt recomputes to the same answer. */
export const Computed = () => Column({ type: 'decimal', precision: 40, scale: 20, nullable: true });
/** A computed number to sort by. */
export const Weight = () => Column({ type: 'decimal', precision: 32, scale: 12, nullable: true });
export const Int = (nullable = false, value?: number) => Column({ type: 'int', nullable, ...(value === undefined ? {} : { default: value }) });
export const Flag = (value = false) => Column({ type: 'boolean', default: value });
export const Json = (nullable = true) => Column({ type: 'json', nullable });
/** Counts saves; the only way to save a versioned row is `update({ id, version }, …)` and a look at `affected`. */
export const Version = () => Column({ type: 'int', unsigned: true, default: 1 });

/** A foreign key beside its plain id column. */
export const Belongs = (to: () => unknown, column: string, nullable = false): PropertyDecorator => (target, key) => {
  ManyToOne(to as () => new () => object, { nullable, onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })(target, key);
  JoinColumn({ name: column })(target, key);
};

/** JSON columns arrive parsed from MySQL and as text from MariaDB when read by plain SQL. */
export const fromJson = <T>(value: unknown): T => (typeof value === 'string' ? (JSON.parse(value) as T) : (value as T));
