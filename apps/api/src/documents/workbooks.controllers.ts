import { ExportsController } from './exports/exports.controller.js';
import { ImportsController } from './imports/imports.controller.js';
import { TemplatesController } from './templates/templates.controller.js';

export const WORKBOOK_CONTROLLERS = [ImportsController, ExportsController, TemplatesController];
