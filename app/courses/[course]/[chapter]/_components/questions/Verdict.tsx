import { HtmlContent } from '@lib/ui/HtmlContent'
import { Icon } from '@lib/ui/Icon'
import type { Line } from './QuestionProps'

/** What a learner's judgement of one option came to, in words and with a sign. */
export function Verdict({ line }: { readonly line: Line }) {
  const [kind, icon, words] = line.right
    ? (['right', 'check', line.chosen === undefined ? 'Right' : line.chosen ? 'Right, and you chose it' : 'Right to leave it'] as const)
    : line.chosen === false
      ? (['missed', 'warning', 'Holds, but you left it'] as const)
      : (['wrong', 'cross', line.chosen ? 'Chosen, but does not hold' : 'Not yet'] as const)
  return (
    <span className={`verdict verdict-${kind}`}>
      <Icon name={icon} /> {words}
    </span>
  )
}

export const stateOf = (line: Line | undefined) => (line && !line.right ? (line.chosen === false ? 'missed' : 'wrong') : undefined)

interface ExplainedProps {
  readonly line: Line | undefined
  /** what would have been right, where that is not to be seen elsewhere */
  readonly expectedHtml?: string | undefined
}

/** Why it is right, or where it fails. */
export function Explained({ line, expectedHtml }: ExplainedProps) {
  if (!line) return null
  return (
    <div className="quiz-feedback">
      <HtmlContent html={line.html} />
      {!line.right && expectedHtml && (
        <p>
          Expected: <HtmlContent inline translate="no" className="computed" html={expectedHtml} />
        </p>
      )}
    </div>
  )
}
