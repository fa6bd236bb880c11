/** Where to go after signing in: a path of this site, or the course. */
export function safeNext(next: unknown): string {
  const home = '/courses/practical-methodology'
  if (typeof next !== 'string' || !/^\/(?![/\\])/.test(next) || /[\p{Cc}\\]/u.test(next)) return home
  return next
}
