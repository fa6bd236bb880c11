'use client'
import type { QuizRules } from '@lib/grading/quizRules'
import { useDayWords } from '@lib/ui/useLocalClock'
import { counted } from '@lib/ui/wording'

/** What a class asks of a quiz, said before it is begun; nothing where no class asks for anything. */
export function QuizTerms({ terms }: { readonly terms: QuizRules }) {
  const day = useDayWords()
  const said = [
    terms.dueAt !== null && `It is due ${day(terms.dueAt)}.`,
    terms.attempts !== null &&
      (terms.attempts === 1
        ? 'You have one attempt.'
        : `You have ${counted(terms.attempts, 'attempt', 'attempts')}; the ${terms.counts === 'last' ? 'last' : 'best'} counts.`),
    terms.feedbackAt !== null && `Which answers were right is shown from ${day(terms.feedbackAt)} on.`,
  ].filter(Boolean)
  return said.length === 0 ? null : <p className="muted">{said.join(' ')}</p>
}
