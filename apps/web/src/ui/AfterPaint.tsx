import type { ReactNode } from 'react';
import { useAfterPaint } from './after-paint.js';

/** What stands below the first screen: drawn once that has been painted. */
export const AfterPaint = ({ children }: { children: ReactNode }) => useAfterPaint() && children;
