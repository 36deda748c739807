import { type Author, UnitOfWork } from '#database/unit-of-work.js';
import { REMINDER_RULES, RULES, type ReminderRule } from '#domain/reminders/rules.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';

export interface ReminderSwitch {
  rule: ReminderRule;
  wanted: boolean;
  /** Others rely on this one being read: it cannot be switched off. */
  fixed: boolean;
}

/** Which reminders a person wants. Only their own, and only where the rule leaves it to them. */
@Injectable()
export class PreferencesService {
  constructor(private readonly uow: UnitOfWork) {}

  async of(personId: number): Promise<ReminderSwitch[]> {
    const rows = await this.uow.dataSource.query<{ rule: string }[]>('SELECT rule FROM reminder_preferences WHERE personId = ? AND wanted = 0', [personId]);
    const off = new Set(rows.map(({ rule }) => rule));
    return REMINDER_RULES.map((rule) => ({ rule, wanted: !RULES[rule].personal || !off.has(rule), fixed: !RULES[rule].personal }));
  }

  /** `off`: every rule that is not wanted, the whole list. @throws Refusal for a rule that is not the person's to switch */
  async set(author: Author & { personId: number }, off: readonly string[]): Promise<ReminderSwitch[]> {
    const wrong = off.findIndex((rule) => !RULES[rule as ReminderRule]?.personal);
    if (wrong >= 0) throw new Refusal('invalid', 'reminders.cannotBeOff', { errors: [{ path: `off.${wrong}`, code: 'reminders.cannotBeOff' }] });
    const chosen = [...new Set(off)].sort();
    await this.uow.run(author, async (tx) => {
      await tx.query('DELETE FROM reminder_preferences WHERE personId = ?', [author.personId]);
      if (chosen.length > 0) {
        await tx.query(`INSERT INTO reminder_preferences (personId, rule, zoneId, wanted) VALUES ${chosen.map(() => '(?,?,?,0)').join(',')}`, chosen.flatMap((rule) => [author.personId, rule, author.zoneId]));
      }
      tx.record('reminders.preferencesChanged', { personId: author.personId, off: chosen });
    });
    return this.of(author.personId);
  }
}
