/** far beyond any list's last page */
const most = 100_000

/** Which page an address asks for, from 1; what is none asks for the first. */
export function pageNumber(asked: unknown): number {
  const page = typeof asked === 'string' && /^\d{1,6}$/.test(asked) ? Number(asked) : 1
  return Math.min(most, Math.max(1, page))
}
