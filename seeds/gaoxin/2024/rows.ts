import type { Row } from '../../generator/row.js';
import { AGENCIES_2024 } from './agencies.js';
import { CONSTRUCTION_2024 } from './construction.js';
import { ECONOMY_DIGITAL } from './economy-digital.js';
import { ECONOMY_GROWTH } from './economy-growth.js';
import { ECONOMY_PROJECTS } from './economy-projects.js';
import { EDUCATION_2024 } from './education.js';
import { FINANCE_2024 } from './finance.js';
import { INNOVATION_2024 } from './innovation.js';
import { INVESTMENT_2024 } from './investment.js';
import { MARKET_2024 } from './market.js';
import { OFFICES_2024 } from './offices.js';

/** The year's targets in the order of their codes: 1–30 are the rows of the breakdown. */
export const ROWS_2024: readonly Row[] = [
  ...ECONOMY_GROWTH,
  ...ECONOMY_DIGITAL,
  ...ECONOMY_PROJECTS,
  ...FINANCE_2024,
  ...MARKET_2024,
  ...INNOVATION_2024,
  ...INVESTMENT_2024,
  ...CONSTRUCTION_2024,
  ...EDUCATION_2024,
  ...AGENCIES_2024,
  ...OFFICES_2024,
].sort((a, b) => (a.target.code < b.target.code ? -1 : 1));
