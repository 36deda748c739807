import { asProblem } from '../app/request/problem.js';
import { apiFetch } from '../app/request/request.js';

interface Part {
  state: 'well' | 'sick';
  problem: string | null;
}

/** What GET /api/health/ready answers; it stands outside the versioned API, and so outside the client. */
export interface Health {
  status: 'well' | 'sick';
  database: Part;
  worker: Part & { ageSeconds: number | null };
  redis: Part;
  mail: Part & { waiting: number };
  journal: Part & { waiting: number; oldestSeconds: number };
  schedules: Part & { late: string[] };
  calendar: Part & { lastYear: number | null };
}

export const PARTS = ['database', 'worker', 'redis', 'mail', 'journal', 'schedules', 'calendar'] as const;

/** 503 is an answer too: it names the sick part. */
export async function readHealth(signal: AbortSignal): Promise<Health> {
  try {
    const response = await apiFetch('/api/health/ready', { signal });
    return (await response.json()) as Health;
  } catch (error) {
    const { status, body } = asProblem(error);
    if (status === 503 && 'database' in body) return body as unknown as Health;
    throw error;
  }
}
