import { EditorState, type RangeSet, type RangeValue } from '@codemirror/state'
import { type Decoration, EditorView, gutterLineClass } from '@codemirror/view'
import { expect, it } from 'vitest'
import { errorMark, type MarkedError, markError } from '@lib/ui/errorMark'

const program = 'const a = 1\n\n  return b\n'
const opened = EditorState.create({ doc: program, extensions: errorMark })
const marked = (error: MarkedError) => opened.update(markError(opened.doc, error)).state

function places<T extends RangeValue>(sets: readonly (RangeSet<T> | unknown)[]): { from: number; to: number; value: T }[] {
  const found: { from: number; to: number; value: T }[] = []
  for (const set of sets as readonly RangeSet<T>[])
    for (const range = set.iter(); range.value; range.next()) found.push({ from: range.from, to: range.to, value: range.value })
  return found
}
const inText = (state: EditorState) =>
  places<Decoration>(state.facet(EditorView.decorations)).map(({ from, to, value }) => ({
    text: state.sliceDoc(from, to),
    title: (value.spec as { attributes?: { title?: string } }).attributes?.title,
  }))
const inGutter = (state: EditorState) => places(state.facet(gutterLineClass)).map(({ from }) => state.doc.lineAt(from).number)

const error: MarkedError = { line: 3, column: 10, message: 'b is not defined' }

it('marks where an error begins up to the end of its line, says what it is, and marks the line', () => {
  const state = marked(error)
  expect(inText(state)).toEqual([
    { text: '', title: 'b is not defined' },
    { text: 'b', title: undefined },
  ])
  expect(inGutter(state)).toEqual([3])
})

it.each([
  ['an empty line', { line: 2, message: 'unexpected' }, 2],
  ['a column behind the end of the line', { line: 1, column: 90, message: 'unexpected' }, 1],
])('marks the line alone for %s', (_, given, line) => {
  expect(inText(marked(given))).toEqual([{ text: '', title: 'unexpected' }])
  expect(inGutter(marked(given))).toEqual([line])
})

it('marks nothing for a line that the text does not have', () => {
  expect(inText(marked({ line: 9, message: 'elsewhere' }))).toEqual([])
})

it('goes along with what is typed before it, and goes when another text takes its place', () => {
  const state = marked(error)
  const moved = state.update({ changes: { from: 0, insert: '// a line\n' } }).state
  expect(inGutter(moved)).toEqual([4])
  expect(inText(moved)[1]?.text).toBe('b')
  const replaced = state.update({ changes: { from: 0, to: program.length, insert: 'const c = 2' } }).state
  expect([...inText(replaced), ...inGutter(replaced)]).toEqual([])
})

it('is taken away when there is no error any more', () => {
  const state = marked(error)
  expect(inText(state.update(markError(state.doc, undefined)).state)).toEqual([])
})
