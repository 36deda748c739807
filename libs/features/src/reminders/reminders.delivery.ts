import { ComposeService } from './compose.service.js';
import { SendService } from './send.service.js';

/** Needs a MAIL_WRITER and a POSTMAN. */
export const REMINDERS_DELIVERY = [ComposeService, SendService];
