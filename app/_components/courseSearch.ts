import MiniSearch from 'minisearch'
import type { SearchEntry } from '@lib/domain/search'

export interface SearchResult {
  readonly entry: SearchEntry
  /** what of the entry was found: words as the index keeps them */
  readonly terms: readonly string[]
}

const words = (text: string) => text.split(/[^\p{L}\p{N}\p{M}-]+/u)

/** A word with hyphens is kept in its parts and in one: "cross-validation" is found by "cross validation" and "crossvalidation". */
const tokenize = (text: string) =>
  words(text).flatMap((word) => {
    const parts = word.split('-').filter(Boolean)
    return parts.length > 1 ? [...parts, parts.join('')] : parts
  })

/** A word without case, accents, raised or lowered digits, and plural. */
const processTerm = (word: string) =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=tr)ices$/, 'ix')
    .replace(/(?<=..)ies$/, 'y')
    .replace(/(?<=ss|x|ch|sh)es$/, '')
    .replace(/(?<=..[^aisu])s$/, '')

/** A long word may be mistyped; a short one with another letter is another word. */
const fuzzy = (word: string) => (word.length > 4 ? 0.2 : false)

/** Makes the entries of a course searchable. @returns a search for all words of a query, or for some where nothing has them all; best first */
export function courseSearch(entries: readonly SearchEntry[]): (query: string) => readonly SearchResult[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const index = new MiniSearch<SearchEntry>({ fields: ['heading', 'also', 'text'], storeFields: [], tokenize, processTerm })
  index.addAll(entries)
  const begins = (id: string, term: string) => byId.get(id)?.heading.toLowerCase().startsWith(term) ?? false
  const options = {
    tokenize: words,
    prefix: true,
    fuzzy,
    boost: { heading: 4, also: 3 },
    boostDocument: (id: string, term: string) => (begins(id, term) ? 2 : 1),
  }
  return (query) => {
    const spaced = query.replaceAll('-', ' ')
    // Hyphens are where the asker put them, or nowhere: "hyper-parameter", "over fitting".
    const spellings = [...new Set([spaced, query.replaceAll('-', ''), words(spaced).join('')])]
    const all = index.search({
      ...options,
      combineWith: 'OR',
      queries: spellings.map((each) => ({ combineWith: 'AND', queries: words(each).filter(Boolean) })),
    })
    return (all.length > 0 ? all : index.search(spaced, options)).flatMap(({ id, terms }) => {
      const entry = byId.get(id)
      return entry ? [{ entry, terms }] : []
    })
  }
}
