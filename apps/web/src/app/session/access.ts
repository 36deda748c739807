import { Problem } from '../request/problem.js';
import { keep, kept } from '../kept.js';
import { forgetEverything, hasTyped } from './unsaved-work.js';
import { answered } from '../request/answered.js';
import { watchIdle } from './idle.js';

/**
 * Who is signed in, outside React so that every request can ask. The access token lives in memory only; what survives a
 * reload is the server's httpOnly refresh cookie. The hint in storage merely says whether asking for a refresh is worthwhile.
 */
/** `expired`: ended under a page in use, which stays as it is until its reader has signed in again. */
export type SessionState = 'unknown' | 'signedIn' | 'expired' | 'signedOut';

/** Its time was up or the office ended it; a long silence; signed out in another tab; another person signed in in this browser. */
export type EndedWhy = 'over' | 'idle' | 'elsewhere' | 'another';

/** What signing in, renewing and changing the password answer. */
export interface Session {
  personId: number;
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
let why: EndedWhy = 'over';
/** Whose page this is, as long as it is loaded: what stands on it was read and typed by them, and by nobody else. */
let owner: number | null = null;
let refreshing: Promise<string | null> | null = null;
const listeners = new Set<() => void>();
const tabs = typeof window === 'undefined' ? null : new BroadcastChannel('jiannuo.session');
if (tabs)
  tabs.onmessage = ({ data }) => {
    if (data.owner !== owner) return;
    // What was typed here waits for the same person, and only in this page's memory.
    const waits = state !== 'signedOut' && hasTyped();
    if (data.forget) forgetEverything(UNSAVED, waits);
    if (waits) end('elsewhere');
    else become('signedOut');
  };

export const sessionState = (): SessionState => state;

/** What ended the session under the page. */
export const endedWhy = (): EndedWhy => why;

export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export async function signIn(account: string, password: string): Promise<void> {
  const session = await post('/login', { account, password });
  if (isOurs(session)) return take(session);
  // All that this page remembers, and may still be sending, was another person's.
  keep(HINT, '1');
  window.location.reload();
  return new Promise(() => undefined);
}

/** Signs out here and in the other tabs, also when the server cannot be reached; nothing unsaved stays behind. */
export async function signOut(): Promise<void> {
  await post('/logout').catch(() => undefined);
  forgetEverything(UNSAVED);
  leave(true);
}

function leaveIdle(): void {
  watchIdle(null, leaveIdle);
  void post('/logout').catch(() => undefined);
  end('idle');
}

function end(because: EndedWhy): void {
  why = because;
  become('expired');
  // A reload finds who came after.
  if (because === 'another') keep(HINT, '1');
}

/** The server has ended the session already (signed out everywhere). */
export function leave(forget = false): void {
  tabs?.postMessage({ owner, forget });
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
export function take({ personId, accessToken: token, expiresIn, idleSeconds }: Session): void {
  owner = personId;
  access = { token, expiresAt: Date.now() + expiresIn * 1000 };
  if (state !== 'signedIn') watchIdle(idleSeconds, leaveIdle);
  why = 'over';
  become('signedIn');
}

async function renew(): Promise<string | null> {
  if (state === 'unknown' && kept(HINT) === null) {
    become('signedOut');
    return null;
  }
  try {
    const session = await post('/refresh').catch(onceMore);
    if (isOurs(session)) {
      take(session);
      return access!.token;
    }
    // Somebody else signed in in this browser: nothing of this page may be asked, or saved, in their name.
    end('another');
    return null;
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 401) throw error;
    why = error.code === 'people.idleTooLong' ? 'idle' : 'over';
    // Nobody was shown anything yet, or a page is open with what its reader has typed.
    become(state === 'unknown' ? 'signedOut' : 'expired');
    return null;
  }
}

const isOurs = ({ personId }: Session): boolean => owner === null || owner === personId;

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
