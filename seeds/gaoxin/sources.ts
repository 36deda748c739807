import type { SeedSource } from '../shape.js';

/** The printed documents of the zone (seeds/figures), by the title and date a figure is shown with. */
export const CONFERENCE_2024: SeedSource = { document: '高新区2024年高质量发展大会', date: '2024-02-20' };
/** Bears no day; it answers for 2023 and sets the aims of 2024. */
export const ECONOMY_2024: SeedSource = { document: '高新区2024年经济工作部署会', date: null };
export const CONFERENCE_2023: SeedSource = { document: '高新区2023年高质量发展大会', date: '2023-01-16' };
export const HALF_YEAR_2022: SeedSource = { document: '高新区2022年上半年经济运行暨下半年重点工作推进会', date: '2022-08-01' };
