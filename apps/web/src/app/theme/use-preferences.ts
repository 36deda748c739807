import { useSyncExternalStore } from 'react';
import { onPreferences, preferences, type Preferences } from './preferences.js';

export const usePreferences = (): Preferences => useSyncExternalStore(onPreferences, preferences);
