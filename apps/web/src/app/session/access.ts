import { Problem } from '../request/problem.js';
import { keep, kept } from '../kept.js';
import { forgetEverything } from './unsaved-work.js';
import { answered } from '../request/answered.js';
import { watchIdle } from './idle.js';

/**
 * Who is signed in, outside React so that every request can ask. The access token lives in memory only; what survives a
 * reload is the server's httpOnly refresh cookie. The hint in storage merely says whether asking for a refresh is worthwhile.
 */
/** `expired`: ended under a page in use, which stays as it is until its reader has signed in again. */
export type SessionState = 'unknown' | 'signedIn' | 'expired' | 'signedOut';

/** What signing in, renewing and changing the password answer. */
export interface Session {
  accessToken: string;
  expiresIn: number;
  /** Seconds without a key or a touch; null: one may stay. */
  idleSeconds: number | null;
}

interface Access {
  token: string;
  expiresAt: number;
}

const HINT = 'jiannuo.signed-in';
/** What pages keep on this computer until the server has it. */
const UNSAVED = 'jiannuo.unsaved.';
const AUTH = '/api/v1/auth';
const EARLY = 20_000;

let access: Access | null = null;
let state: SessionState = 'unknown';
let leftIdle = false;
let refreshing: Promise<string | null> | null = null;
const listeners = new Set<() => void>();
const tabs = typeof window === 'undefined' ? null : new BroadcastChannel('jiannuo.session');
if (tabs)
  tabs.onmessage = ({ data }) => {
    if (data === 'forget') forgetEverything(UNSAVED);
    if (data === 'signedOut') become('signedOut');
  };

export const sessionState = (): SessionState => state;

/** Was it the long silence that signed the reader out? */
export const wasIdle = (): boolean => leftIdle;

export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export async function signIn(account: string, password: string): Promise<void> {
  take(await post('/login', { account, password }));
}

/** Signs out here and in the other tabs, also when the server cannot be reached; nothing unsaved stays behind. */
export async function signOut(): Promise<void> {
  await post('/logout').catch(() => undefined);
  tabs?.postMessage('forget');
  forgetEverything(UNSAVED);
  leave();
}

function leaveIdle(): void {
  watchIdle(null, leaveIdle);
  leftIdle = true;
  void post('/logout').catch(() => undefined);
  become('expired');
}

/** The server has ended the session already (signed out everywhere). */
export function leave(): void {
  tabs?.postMessage('signedOut');
  become('signedOut');
}

/** A token good for now; null: nobody is signed in. Waits where the reader is asked to sign in again; throws a Problem when it cannot be found out (offline). */
export async function accessToken(): Promise<string | null> {
  if (access && access.expiresAt - EARLY > Date.now()) return access.token;
  if (state === 'signedOut') return null;
  if (state === 'expired') return signedInAgain();
  return refresh();
}

/** One refresh at a time, also across tabs: a refresh token used twice would look like a stolen one. */
export function refresh(): Promise<string | null> {
  refreshing ??= alone(renew).finally(() => (refreshing = null));
  return refreshing;
}

/** Whoever changes the password gets a new session; the others end. */
export function take({ accessToken: token, expiresIn, idleSeconds }: Session): void {
  access = { token, expiresAt: Date.now() + expiresIn * 1000 };
  if (state !== 'signedIn') watchIdle(idleSeconds, leaveIdle);
  leftIdle = false;
  become('signedIn');
}

async function renew(): Promise<string | null> {
  if (state === 'unknown' && kept(HINT) === null) {
    become('signedOut');
    return null;
  }
  try {
    take(await post('/refresh').catch(onceMore));
    return access!.token;
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 401) throw error;
    leftIdle = error.code === 'people.idleTooLong';
    // Nobody was shown anything yet, or a page is open with what its reader has typed.
    become(state === 'unknown' ? 'signedOut' : 'expired');
    return null;
  }
}

function signedInAgain(): Promise<string | null> {
  return new Promise((resolve) => {
    const stop = onSession(() => {
      stop();
      resolve(access?.token ?? null);
    });
  });
}

/** 409: another tab was faster; its answer set the cookie that the next try brings along. */
function onceMore(error: unknown): Promise<Session> {
  if (error instanceof Problem && error.status === 409) return post('/refresh');
  throw error;
}

function alone<T>(work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request('jiannuo.refresh', work) : work();
}

async function post(path: string, body?: object): Promise<Session> {
  const response = await answered(AUTH + path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      'accept-language': document.documentElement.lang,
      ...(body && { 'content-type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) throw await Problem.of(response);
  return response.status === 204 ? (null as never) : response.json();
}

function become(next: SessionState): void {
  if (next !== 'signedIn') {
    access = null;
    watchIdle(null, leaveIdle);
  }
  keep(HINT, next === 'signedIn' ? '1' : null);
  if (state === next) return;
  state = next;
  for (const listener of listeners) listener();
}
