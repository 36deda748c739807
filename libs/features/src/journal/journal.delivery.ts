import { HeartbeatService } from './heartbeat.service.js';
import { HousekeepingService } from './housekeeping.service.js';
import { ReactionService } from './reaction.service.js';
import { RelayService } from './relay.service.js';
import { SealService } from './seal.service.js';

/** Needs SUBSCRIPTIONS. */
export const JOURNAL_DELIVERY = [RelayService, ReactionService, SealService, HeartbeatService, HousekeepingService];
