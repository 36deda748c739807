import { BreakdownLinesQueries } from './breakdown-lines.queries.js';
import { FilingImports } from './filing-imports.js';
import { FilingTargetsQueries } from './filing-targets.queries.js';
import { ImportsQueries } from './imports.queries.js';
import { ImportsService } from './imports.service.js';
import { ListExports, SCREEN_LISTS } from './list-exports.js';
import { OwnerImports } from './owner-imports.js';
import { OwnerSheetQueries } from './owner-sheet.queries.js';
import { TemplatesService } from './templates.service.js';
import { WorkbookWorkshop } from './workbook-workshop.js';

export const WORKBOOK_FEATURES = [WorkbookWorkshop, BreakdownLinesQueries, FilingTargetsQueries, FilingImports, OwnerSheetQueries, OwnerImports, ImportsService, ImportsQueries, TemplatesService, ...SCREEN_LISTS, ListExports];
