import { ZoneSetting, type LeaderDetail } from '#database/entities/people/zone-setting.entity.js';
import { isDuplicate, UnitOfWork, type Author } from '#database/unit-of-work.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { ActorQueries } from './actor.queries.js';

export interface ZoneSettings {
  leaderDetail: LeaderDetail;
  /** 0: nothing was chosen yet. */
  version: number;
}

const USUAL: ZoneSettings = { leaderDetail: 'zone', version: 0 };

/** What the administrator of a zone may choose for it ("a zone may restrict detail to the units overseen"). */
@Injectable()
export class ZoneSettingsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly actors: ActorQueries,
  ) {}

  async read(zoneId: number): Promise<ZoneSettings> {
    const [row] = await this.uow.dataSource.query<ZoneSettings[]>(
      'SELECT leaderDetail, version FROM zone_settings WHERE zoneId = ?',
      [zoneId],
    );
    return row ?? USUAL;
  }

  /** Bites at once, also for who is signed in. @throws Refusal `people.changedMeanwhile` with what is chosen now */
  async choose(author: Author, version: number, leaderDetail: LeaderDetail): Promise<ZoneSettings> {
    const { zoneId } = author;
    const stale = async () => new Refusal('stale', 'people.changedMeanwhile', { current: await this.read(zoneId) });
    const chosen = { leaderDetail, version: version + 1 };
    try {
      await this.uow.run(author, async (tx) => {
        if (version === 0) await tx.em.insert(ZoneSetting, { zoneId, ...chosen });
        else if (!(await tx.em.update(ZoneSetting, { zoneId, version }, chosen)).affected) throw await stale();
        tx.record('people.leaderDetailChosen', { leaderDetail });
      });
    } catch (error) {
      if (isDuplicate(error)) throw await stale();
      throw error;
    }
    this.actors.forget();
    return chosen;
  }
}
