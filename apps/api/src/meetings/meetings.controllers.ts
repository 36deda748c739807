import { MeetingsController } from './meetings.controller.js';
import { PacksController } from './packs.controller.js';

export const MEETINGS_CONTROLLERS = [MeetingsController, PacksController];
