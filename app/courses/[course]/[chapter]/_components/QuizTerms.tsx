'use client'
import { feedbackWaits, type QuizRules } from '@lib/grading/quizRules'
import { useDayWords } from '@lib/ui/useLocalClock'
import { plural } from '@lib/domain/wording'

/** What a class asks of a quiz, said before it is begun; nothing where no class asks for anything. */
export function QuizTerms({ terms }: { readonly terms: QuizRules }) {
  const day = useDayWords()
  const now = Date.now()
  const said = [
    terms.dueAt !== null && `It ${terms.dueAt <= now ? 'was' : 'is'} due ${day(terms.dueAt)}.`,
    terms.attempts !== null &&
      `You have ${plural(terms.attempts, 'one attempt', `${terms.attempts} attempts; the ${terms.counts} counts`)}.`,
    feedbackWaits(terms, now) && terms.feedbackAt !== null && `Which answers were right is shown from ${day(terms.feedbackAt)} on.`,
  ].filter(Boolean)
  return said.length === 0 ? null : <p className="muted">{said.join(' ')}</p>
}
