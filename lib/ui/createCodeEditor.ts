import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import {
  bracketMatching,
  continuedIndent,
  delimitedIndent,
  HighlightStyle,
  indentNodeProp,
  indentOnInput,
  indentUnit,
  LRLanguage,
  syntaxHighlighting,
} from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { parser } from '@lezer/javascript'
import { boundNesting } from './boundNesting'
import { errorMark, type MarkedError, markError } from './errorMark'

export interface CodeEditor {
  /** Puts another text in place; undone like typing. */
  setText(text: string): void
  /** Marks an error on a line of the learner's own, or takes the mark away. */
  markError(error: MarkedError | undefined): void
  destroy(): void
}

interface CodeEditorOptions {
  readonly text: string
  readonly label: string
  onChange(text: string): void
}

/** TypeScript by its grammar alone: the ready-made package brings completion along, a tenth of what a workbench may load. */
const grammar = parser.configure({
  dialect: 'ts',
  props: [
    indentNodeProp.add({
      IfStatement: continuedIndent({ except: /^\s*({|else\b)/ }),
      'Block SwitchBody ClassBody ObjectExpression ObjectPattern ObjectType': delimitedIndent({ closing: '}' }),
      'ArrayExpression ArrayPattern TupleType': delimitedIndent({ closing: ']' }),
      'ArgList ParamList ParenthesizedExpression': delimitedIndent({ closing: ')' }),
      'Statement ForStatement WhileStatement ReturnStatement VariableDeclaration ArrowFunction Property': continuedIndent({
        except: /^\s*{/,
      }),
    }),
  ],
})

const typescript = LRLanguage.define({
  name: 'typescript',
  parser: grammar.configure({ wrap: boundNesting(grammar.topNode) }),
  languageData: { commentTokens: { line: '//', block: { open: '/*', close: '*/' } }, indentOnInput: /^\s*(?:case |default:|[}\])])$/ },
})

/** Four inks, no rainbow. */
const highlighting = HighlightStyle.define([
  {
    tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword, tags.moduleKeyword],
    color: 'var(--code-keyword)',
  },
  { tag: [tags.number, tags.string, tags.bool, tags.null, tags.regexp], color: 'var(--code-value)' },
  { tag: tags.comment, color: 'var(--code-comment)', fontStyle: 'italic' },
  { tag: [tags.typeName, tags.className], color: 'var(--code-type)' },
])

const theme = EditorView.theme({
  '&': { height: '100%', fontSize: 'var(--text-s)', backgroundColor: 'transparent', color: 'var(--ink)' },
  '.cm-scroller': { fontFamily: 'var(--machine)', lineHeight: '1.55', fontVariantLigatures: 'none' },
  '.cm-content': { padding: '14px 0', caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  // Not transparent: what is scrolled sideways passes behind it.
  '.cm-gutters': { backgroundColor: 'var(--surface-raised)', color: 'var(--ink-faint)', border: '0' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 14px 0 12px' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in oklab, var(--accent-wash) 55%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--accent-wash)', color: 'var(--ink)' },
  // Not the editor's own class for it, which it sets only some time after the focus has come.
  '&:focus-within': { outline: '2px solid transparent', outlineOffset: '-2px' },
  // Over the gutters, which cover an outline's left side. Where the system chooses the colours, the outline is seen.
  '&:focus-within::after': {
    content: '""',
    position: 'absolute',
    inset: '0',
    border: '2px solid var(--focus)',
    pointerEvents: 'none',
    zIndex: '300',
  },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    backgroundColor: 'color-mix(in oklab, var(--focus) 24%, transparent)',
  },
  // Not by colour alone: a bar in the gutter, a wave under the text.
  '.cm-lineNumbers .cm-errorLine': { color: 'var(--negative)', boxShadow: 'inset 3px 0 var(--negative)' },
  '.cm-error': { textDecoration: 'underline wavy var(--negative)', textUnderlineOffset: '3px' },
  '.cm-matchingBracket': { backgroundColor: 'transparent', outline: '1px solid var(--line-strong)' },
})

/** A TypeScript editor. Tab indents; Escape and then Tab leaves it. */
export function createCodeEditor(parent: HTMLElement, { text, label, onChange }: CodeEditorOptions): CodeEditor {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        history(),
        drawSelection(),
        indentOnInput(),
        indentUnit.of('  '),
        bracketMatching(),
        typescript,
        syntaxHighlighting(highlighting),
        errorMark,
        keymap.of([
          // Left to the page: it runs and submits.
          { key: 'Mod-Enter', run: () => true },
          { key: 'Mod-Shift-Enter', run: () => true },
          ...defaultKeymap,
          ...historyKeymap,
          indentWithTab,
        ]),
        theme,
        EditorView.contentAttributes.of({ tabindex: '0', 'aria-label': label }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString())
        }),
      ],
    }),
  })
  return {
    setText: (next) => {
      const before = view.state.doc.toString()
      if (before !== next) view.dispatch({ changes: { from: 0, to: before.length, insert: next } })
    },
    markError: (error) => view.dispatch(markError(view.state.doc, error)),
    destroy: () => view.destroy(),
  }
}
