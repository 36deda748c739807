import { keep, kept } from '../kept.js';

export type TypeSize = 'normal' | 'large';
/** `auto` follows the device. */
export type Look = 'auto' | 'light' | 'dark';
/** How close the rows of lists stand. */
export type Density = 'comfortable' | 'compact';
export interface Preferences {
  type: TypeSize;
  density: Density;
  look: Look;
}

const TYPE = 'jiannuo.type';
const LOOK = 'jiannuo.look';
const DENSITY = 'jiannuo.density';
const listeners = new Set<() => void>();
let current: Preferences = { type: 'normal', density: 'comfortable', look: 'auto' };

/** Reads what this browser chose last; before the first paint, so that nothing jumps. */
export function readPreferences(): void {
  const look = kept(LOOK);
  current = {
    type: kept(TYPE) === 'large' ? 'large' : 'normal',
    density: kept(DENSITY) === 'compact' ? 'compact' : 'comfortable',
    look: look === 'light' || look === 'dark' ? look : 'auto',
  };
  deviceIsDark().addEventListener('change', apply);
  apply();
}

export const chooseType = (type: TypeSize): void => choose({ ...current, type }, TYPE, type);

export const chooseDensity = (density: Density): void => choose({ ...current, density }, DENSITY, density);

export const chooseLook = (look: Look): void => choose({ ...current, look }, LOOK, look);

export const preferences = (): Preferences => current;

function choose(next: Preferences, key: string, value: string): void {
  current = next;
  keep(key, value);
  apply();
  for (const listener of listeners) listener();
}

function apply(): void {
  const { dataset } = document.documentElement;
  const dark = current.look === 'dark' || (current.look === 'auto' && deviceIsDark().matches);
  dataset['type'] = current.type;
  dataset['density'] = current.density;
  dataset['look'] = dark ? 'dark' : 'light';
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', dark ? '#191f27' : '#1f3a5f');
}

const deviceIsDark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

export function onPreferences(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
