import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { OutdatedAttempt } from '@app/courses/[course]/[chapter]/_components/OutdatedAttempt'

const changed = 'This quiz has been changed since you began, so attempt 2 cannot be finished. What you answered counts as it stands'

it.each([
  ['alone', undefined, false, `${changed}.`],
  ['in a class that allows so many', 1, false, `${changed}, and takes none of the attempts that your class allows.`],
  [
    'in a review',
    undefined,
    true,
    'The questions have been changed since you began, so this review cannot be finished. What you answered is kept.',
  ],
])('somebody whose attempt a change of the quiz has overtaken is told what becomes of it: %s', (_, left, practice, said) => {
  const html = renderToStaticMarkup(createElement(OutdatedAttempt, { attempt: { number: 2, left }, practice }))
  expect(html.replace(/<[^>]*>/g, '')).toBe(said)
})
