'use client'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useCallback, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { OnceEach } from '@lib/domain/once'
import type { SearchEntry } from '@lib/domain/search'
import { NotLoaded } from '@lib/ui/NotLoaded'
import { useLoaded } from '@lib/ui/useLoaded'
import { courseSearch } from './courseSearch'

interface SearchProps {
  readonly course: string
  close(): void
}

const most = 12
const [before, after] = [60, 120]

/** The entries, fetched once a page. */
const loaded = new OnceEach<string, readonly SearchEntry[]>()
const load = (course: string) =>
  loaded.get(course, async () => {
    const response = await fetch(`/courses/${course}/search`)
    if (!response.ok) throw new Error(`the server answered ${response.status}`)
    return (await response.json()) as readonly SearchEntry[]
  })

/** The stretch of a text in which a word was found, in three parts: before, the word, after. */
function excerpt(text: string, words: readonly string[]): readonly [string, string, string] {
  const lower = text.toLowerCase()
  const found = words
    .map((word) => [lower.indexOf(word.toLowerCase()), word.length] as const)
    .filter(([at]) => at >= 0)
    .sort(([a], [b]) => a - b)[0]
  if (!found) return [text.slice(0, before + after), '', '']
  const [at, length] = found
  const from = at <= before ? 0 : text.indexOf(' ', at - before) + 1
  return [(from > 0 ? '… ' : '') + text.slice(from, at), text.slice(at, at + length), text.slice(at + length, at + length + after)]
}

/** Search across the course: everything is looked for here in the browser, as one types. */
export function Search({ course, close }: SearchProps) {
  const router = useRouter()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const { value: entries, failed } = useLoaded(useCallback(() => load(course), [course]))
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const asked = useDeferredValue(query)

  // The dialog was there before it.
  useEffect(() => field.current?.focus(), [])

  const search = useMemo(() => courseSearch(entries ?? []), [entries])
  const results = useMemo(() => search(asked).slice(0, most), [search, asked])

  const go = (at: number) => {
    const result = results[at]
    if (!result) return
    close()
    router.push(result.entry.href as Route)
  }
  const onKey = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && results.length > 0) {
      event.preventDefault()
      setChosen((chosen + step + results.length) % results.length)
    }
    // A search field would spend the first Escape on emptying itself.
    if (event.key === 'Escape') close()
    if (event.key === 'Enter') {
      event.preventDefault()
      go(chosen)
    }
  }
  return (
    <>
      <input
        ref={field}
        type="search"
        role="combobox"
        aria-expanded={results.length > 0}
        aria-controls={`${id}-results`}
        aria-activedescendant={results.length > 0 ? `${id}-${chosen}` : undefined}
        aria-label="Search the course"
        placeholder="Lessons, figures, exercises, glossary"
        autoComplete="off"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setChosen(0)
        }}
        onKeyDown={onKey}
      />
      {failed ? (
        <NotLoaded what="The search" {...failed} />
      ) : (
        <p className="muted" role="status">
          {entries === undefined
            ? 'Loading …'
            : asked.trim() === ''
              ? 'Arrow keys choose, Enter goes there, Escape closes.'
              : results.length === 0
                ? 'Nothing found.'
                : ''}
        </p>
      )}
      <div role="listbox" id={`${id}-results`} aria-label="Found">
        {results.map(({ entry, terms }, i) => {
          const [lead, word, rest] = excerpt(entry.text, terms)
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above holds the focus and takes the keys
            <div
              key={entry.id}
              id={`${id}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === chosen}
              onClick={() => go(i)}
              onPointerMove={() => setChosen(i)}
            >
              <b>{entry.heading}</b> <span className="muted">{entry.where}</span>
              <p>
                {lead}
                <mark>{word}</mark>
                {rest}
              </p>
            </div>
          )
        })}
      </div>
    </>
  )
}
