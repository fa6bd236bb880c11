import { RangeSet, StateEffect, StateField, type Text, type TransactionSpec } from '@codemirror/state'
import { Decoration, EditorView, GutterMarker, gutterLineClass } from '@codemirror/view'

export interface MarkedError {
  readonly line: number
  readonly column?: number | undefined
  readonly message: string
}

/** Where the error is in the text; the same place for as long as it is typed around. */
interface Place {
  readonly from: number
  readonly to: number
  readonly message: string
}

const put = StateEffect.define<Place | undefined>()

const place = StateField.define<Place | undefined>({
  create: () => undefined,
  update: (before, { changes, effects }) => {
    const said = effects.find((effect) => effect.is(put))
    if (said) return said.value as Place | undefined
    if (!before || changes.touchesRange(before.from, before.to) === 'cover') return undefined
    return { ...before, from: changes.mapPos(before.from), to: changes.mapPos(before.to) }
  },
})

const gutterMark = new (class extends GutterMarker {
  override readonly elementClass = 'cm-errorLine'
})()

/** One error: its line in the gutter, its place in the text, and what it says for whoever points at the line. */
export const errorMark = [
  place,
  EditorView.decorations.compute([place], (state) => {
    const error = state.field(place)
    if (!error) return Decoration.none
    const line = Decoration.line({ attributes: { title: error.message } }).range(state.doc.lineAt(error.from).from)
    return Decoration.set(error.to > error.from ? [line, Decoration.mark({ class: 'cm-error' }).range(error.from, error.to)] : [line])
  }),
  gutterLineClass.compute([place], (state) => {
    const error = state.field(place)
    return error ? RangeSet.of(gutterMark.range(state.doc.lineAt(error.from).from)) : RangeSet.empty
  }),
]

/** What marks an error in a text, or takes the mark away. */
export function markError(doc: Text, error: MarkedError | undefined): TransactionSpec {
  if (!error || error.line > doc.lines) return { effects: put.of(undefined) }
  const { from, to } = doc.line(error.line)
  return { effects: put.of({ from: Math.min(to, from + Math.max(0, (error.column ?? 1) - 1)), to, message: error.message }) }
}
