/** Where a page of a long list lies. */
export interface Page {
  /** from 1 */
  readonly page: number
  readonly pages: number
  /** its entries, from 0: the first, and the one after the last */
  readonly start: number
  readonly end: number
}

/** The page of a list that was asked for, from 1: the nearest that there is. An empty list has one page. */
export function pageOf(asked: number, entries: number, perPage: number): Page {
  const pages = Math.max(1, Math.ceil(entries / perPage))
  const page = Math.min(pages, Math.max(1, asked))
  return { page, pages, start: (page - 1) * perPage, end: page * perPage }
}
