/** Only a path of this very site: a mail's link survives sign-in, an outsider's address does not ride along. */
export function safeNext(next: string | null): string {
  if (!next || !next.startsWith('/') || /^\/[/\\]/.test(next) || /[\p{Cc}\\]/u.test(next)) return '/';
  return next.startsWith('/sign-in') ? '/' : next;
}

export function signInPath(from: { pathname: string; search: string; hash: string }): string {
  const next = from.pathname + from.search + from.hash;
  return next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
}
