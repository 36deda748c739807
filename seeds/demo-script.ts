import { DemoClock } from '#database/demo-clock.js';
import { Refusal } from '#domain/refusal.js';
import type { DataSource } from 'typeorm';
import { playFiling } from './planting/filing-acts.js';
import type { ZoneIds } from './planting/ids.js';
import { servicesAt, type Services } from './planting/services.js';
import type { SeedAct, SeedZone } from './shape.js';
import { demoZones } from './zones.js';

interface Cue {
  zone: SeedZone;
  act: Extract<SeedAct, { kind: 'filing' }>;
}

/**
 * What happens by itself in the demo when its clock is moved on: units file, heads endorse, and on 22 July the statistics
 * of the half-year come in. How far the script has been played is kept beside the clock.
 */
export class SeededScript {
  private readonly cues: readonly Cue[];
  private readonly services: Services;
  private readonly ids = new Map<string, ZoneIds>();

  constructor(private readonly dataSource: DataSource) {
    this.services = servicesAt(dataSource, new DemoClock(dataSource));
    this.cues = demoZones()
      .flatMap((zone) => zone.script.flatMap((act) => (act.kind === 'filing' ? [{ zone, act }] : [])))
      .sort((a, b) => Date.parse(a.act.at) - Date.parse(b.act.at));
  }

  /** The moments of the script after `from`, up to and with `until`. */
  async instants(from: Date, until: Date): Promise<Date[]> {
    const times = this.cues.map(({ act }) => Date.parse(act.at)).filter((at) => at > from.getTime() && at <= until.getTime());
    return [...new Set(times)].map((at) => new Date(at));
  }

  /**
   * Plays what is due by `now`. An act that no longer fits – somebody in the demo was faster – is passed over; one played
   * before a crash and not counted yet is refused by the life cycle, and so counted without a second effect.
   */
  async playScript(now: Date): Promise<void> {
    const [row] = await this.dataSource.query<{ actsPlayed: number }[]>('SELECT actsPlayed FROM clock_settings WHERE id = 1');
    let played = row?.actsPlayed ?? 0;
    this.services.actors.forget();
    for (; played < this.cues.length && Date.parse(this.cues[played]!.act.at) <= now.getTime(); played++) {
      const { zone, act } = this.cues[played]!;
      await this.play(zone, act);
      await this.dataSource.query('UPDATE clock_settings SET actsPlayed = ? WHERE id = 1', [played + 1]);
    }
  }

  private async play(zone: SeedZone, act: Cue['act']): Promise<void> {
    try {
      await playFiling(this.services, await this.idsOf(zone), act);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }

  private async idsOf(zone: SeedZone): Promise<ZoneIds> {
    const kept = this.ids.get(zone.code);
    if (kept) return kept;
    const [root] = await this.dataSource.query<{ id: number }[]>("SELECT id FROM units WHERE kind = 'zone' AND name = ?", [
      zone.name,
    ]);
    const zoneId = root!.id;
    const named = async (sql: string) =>
      new Map((await this.dataSource.query<{ name: string; id: number }[]>(sql, [zoneId])).map(({ name, id }) => [name, id]));
    const ids = {
      zoneId,
      units: await named('SELECT code AS name, id FROM units WHERE zoneId = ?'),
      people: await named('SELECT account AS name, id FROM people WHERE zoneId = ?'),
      targets: await named('SELECT code AS name, id FROM targets WHERE zoneId = ?'),
    };
    this.ids.set(zone.code, ids);
    return ids;
  }
}
