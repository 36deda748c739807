import { MeetingQueries } from './meeting.queries.js';
import { MeetingsService } from './meetings.service.js';
import { PackQueries } from './pack.queries.js';
import { PackService } from './pack.service.js';

export const MEETINGS_FEATURES = [MeetingsService, PackService, MeetingQueries, PackQueries];
