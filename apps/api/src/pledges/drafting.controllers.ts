import { CommentsController } from './comments.controller.js';
import { DraftsController } from './drafts.controller.js';
import { PledgesController } from './pledges.controller.js';
import { SigningController } from './signing.controller.js';

export const DRAFTING_CONTROLLERS = [SigningController, PledgesController, DraftsController, CommentsController];
