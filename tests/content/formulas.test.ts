import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { chapterEntries } from '@lib/catalog/catalog'
import { formulaCharacters } from '@lib/catalog/formulaCharacters'
import { presentQuestion } from '@lib/catalog/presentQuestion'
import { renderMarkdown } from '@lib/catalog/renderMarkdown'
import { keyResponse } from '@lib/grading/keyResponse'
import { drawVariant } from '@lib/grading/drawVariant'
import { scoreResponse } from '@lib/grading/scoreResponse'
import { filesOf } from '@lib/cli/filesOf'

/** The characters of all formulas in a piece of HTML. */
const charactersOf = (html: string) =>
  [...html.matchAll(/<math[\s\S]*?<\/math>/g)].flatMap(([math]) => [
    ...math
      .replace(/<[^>]*>/g, '')
      .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/&[a-z]+;/g, ' '),
  ])

it('the formula font holds every character that a formula of the course uses', () => {
  const texts = [...filesOf('content')].filter((file) => /\.mdx?$/.test(file)).map((file) => renderMarkdown(readFileSync(file, 'utf8')))
  const questions = chapterEntries().flatMap((entry) =>
    entry.quiz.definition.questions.map((question) => {
      const variant = drawVariant(question, 1)
      const scored = scoreResponse(variant, keyResponse(variant))
      return JSON.stringify(
        presentQuestion(question.id, question, 1, [], scored && { response: keyResponse(variant), scored, confidence: null }),
      )
    }),
  )
  const hints = chapterEntries().flatMap((entry) =>
    entry.exercises.flatMap(({ definition }) => Object.values(definition.hints ?? {}).map(renderMarkdown)),
  )
  const used = new Set([...texts, ...questions, ...hints].flatMap(charactersOf).filter((character) => !/\s/.test(character)))
  expect(used.size).toBeGreaterThan(20)
  expect([...used].filter((character) => !formulaCharacters.includes(character))).toEqual([])
})
