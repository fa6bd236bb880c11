import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { QuizTerms } from '@app/courses/[course]/[chapter]/_components/QuizTerms'
import type { QuizRules } from '@lib/grading/quizRules'

const free: QuizRules = { attempts: null, counts: 'best', dueAt: null, feedbackAt: null }
const may = Date.UTC(2031, 4, 1, 10)

it.each<[string, Partial<QuizRules>, string]>([
  ['nothing', {}, ''],
  ['a day', { dueAt: may }, 'It is due 2031-05-01, 10:00.'],
  ['one attempt', { attempts: 1 }, 'You have one attempt.'],
  ['several, of which the best counts', { attempts: 3 }, 'You have 3 attempts; the best counts.'],
  ['several, of which the last counts', { attempts: 2, counts: 'last' }, 'You have 2 attempts; the last counts.'],
  [
    'feedback later',
    { dueAt: may, feedbackAt: may },
    'It is due 2031-05-01, 10:00. Which answers were right is shown from 2031-05-01, 10:00 on.',
  ],
])('where a class asks for %s, that is said before it is begun', (_, terms, said) => {
  const html = renderToStaticMarkup(createElement(QuizTerms, { terms: { ...free, ...terms } }))
  expect(html.replace(/<[^>]*>/g, '')).toBe(said)
})
