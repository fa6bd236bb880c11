import { integerBelow } from '../../core/random/integerBelow'
import { shuffle } from '../../core/random/shuffle'
import type { FeedbackLine } from '../../domain/quiz'
import type { ParsonsVariant } from '../../domain/variants'
import { faultOfTexts } from './authoring'
import type { QuestionKind } from './QuestionKind'

interface Line {
  /** its place in the shuffled list: says nothing about where it belongs */
  readonly id: string
  readonly text: string
  readonly feedback: string
  /** place and indentation in the program; absent for a stray */
  readonly belongs?: { readonly place: number; readonly indent: number }
}
type Drawn = ParsonsVariant & { readonly shown: readonly Line[] }

const inOrder = ({ shown }: Drawn) => shown.filter((line) => line.belongs).sort((a, b) => (a.belongs?.place ?? 0) - (b.belongs?.place ?? 0))

/** The most lines that stand in the right order, with the right indentation. O(n²). */
function longestOrdered(given: readonly { readonly line: Line; readonly indent: number }[]): Set<string> {
  const fitting = given.filter(({ line, indent }) => line.belongs?.indent === indent)
  const best: string[][] = []
  for (const [i, { line }] of fitting.entries()) {
    let longest: string[] = []
    for (let j = 0; j < i; j++)
      if ((fitting[j]?.line.belongs?.place ?? 0) < (line.belongs?.place ?? 0) && (best[j]?.length ?? 0) > longest.length)
        longest = best[j] ?? []
    best.push([...longest, line.id])
  }
  return new Set(best.reduce((most, each) => (each.length > most.length ? each : most), [] as string[]))
}

export const parsons: QuestionKind<'parsons', Drawn> = {
  draw: (variant, random) => {
    const lines = [
      ...variant.lines.map(({ text, feedback, indent }, place) => ({ text, feedback, belongs: { place, indent } })),
      ...variant.strays,
    ]
    return { ...variant, shown: shuffle(random, lines).map((line, i) => ({ ...line, id: `line-${i + 1}` })) }
  },
  show: ({ shown }) => ({ lines: shown.map(({ id, text }) => ({ id, text })) }),
  key: (drawn) => ({ type: 'parsons', lines: inOrder(drawn).map(({ id, belongs }) => ({ id, indent: belongs?.indent ?? 0 })) }),
  guess: ({ shown, lines }, random) => ({
    type: 'parsons',
    lines: shuffle(random, shown)
      .slice(0, lines.length)
      .map(({ id }) => ({ id, indent: integerBelow(random, 3) })),
  }),
  score: (drawn, response) => {
    const given = response.lines.flatMap(({ id, indent }) => {
      const line = drawn.shown.find((each) => each.id === id)
      return line ? [{ line, indent }] : []
    })
    const ids = new Set(response.lines.map(({ id }) => id))
    if (given.length === 0 || given.length !== response.lines.length || ids.size !== given.length) return undefined
    const ordered = longestOrdered(given)
    const strays = given.filter(({ line }) => !line.belongs).length
    const perfect = ordered.size === drawn.lines.length && strays === 0
    const share = Math.max(0, (ordered.size - strays) / drawn.lines.length)
    const lines = drawn.shown.map(({ id, belongs, feedback }): FeedbackLine => {
      const right = belongs ? ordered.has(id) : !ids.has(id)
      // A line that belongs and stands elsewhere was not chosen wrongly: it is not yet in its place.
      return { id, right, chosen: belongs && ids.has(id) && !right ? undefined : ids.has(id), feedback }
    })
    return {
      scoreGiven: perfect ? 1 : Math.min(share, 0.75),
      scoreMaximum: 1,
      lines,
      expected: drawn.lines.map(({ text, indent }) => `\`${'\u00a0\u00a0'.repeat(indent)}${text}\``).join(' '),
    }
  },
  fault: ({ lines, strays }) => {
    if (lines.length < 3) return 'it has fewer than three lines'
    const all = [...lines, ...strays]
    if (all.some(({ feedback }) => feedback.trim() === '')) return 'a line has no feedback'
    return faultOfTexts(
      'a line',
      all.map(({ text }) => text),
    )
  },
}
