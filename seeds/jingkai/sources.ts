import type { SeedSource } from '../shape.js';

export const RALLY_2024: SeedSource = { document: '经开区2024年再造新经开行动大会', date: '2024-02-28' };
