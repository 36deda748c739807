import { gaoxin } from './gaoxin/gaoxin.js';
import { jingkai } from './jingkai/jingkai.js';
import type { SeedZone } from './shape.js';

/** The demo: two zones of printed documents, and what is invented between the printed figures. */
export const demoZones = (): readonly SeedZone[] => [gaoxin(), jingkai()];
