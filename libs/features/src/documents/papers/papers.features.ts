import { DocumentQueries } from './document.queries.js';
import { DocumentService } from './document.service.js';

/** What the API uses; making and tidying are the worker's. */
export const PAPERS_FEATURES = [DocumentService, DocumentQueries];
