import { DocumentHousekeeping } from './document-housekeeping.service.js';
import { MakingService } from './making.service.js';

/** Needs PRESS and STORAGE. */
export const PAPERS_DELIVERY = [MakingService, DocumentHousekeeping];
