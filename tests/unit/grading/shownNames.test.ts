import { describe, expect, it } from 'vitest'
import { createRng } from '@lib/core/random/createRng'
import { chapterEntries } from '@lib/catalog/catalog'
import { presentQuestion } from '@lib/catalog/presentQuestion'
import { drawVariant } from '@lib/grading/drawVariant'
import { guessResponse } from '@lib/grading/guessResponse'
import { keyResponse } from '@lib/grading/keyResponse'
import { kindOf } from '@lib/grading/questions/kinds'
import { scoreResponse } from '@lib/grading/scoreResponse'
import { givenResponse, keptResponse, shownBody } from '@lib/grading/shownNames'

const questions = chapterEntries().flatMap(({ quiz }) => quiz.definition.questions)
const chosen = questions.filter(({ type }) => kindOf(type).names)
const seeds = Array.from({ length: 12 }, (_, i) => 1000 + i)

describe('what can be chosen', () => {
  it('is there to be tried', () => {
    expect(new Set(chosen.map(({ type }) => type)).size).toBe(5)
  })

  it.each(chosen.map((question) => [question.id, question] as const))(
    'in %s goes by its place, never by its author’s name',
    (_, question) => {
      for (const seed of seeds) {
        const drawn = drawVariant(question, seed)
        const names = kindOf(drawn.type).names?.of(drawn) ?? []
        const body = shownBody(drawn, (text) => text)
        const ids = Object.values(body).flatMap((part) =>
          Array.isArray(part)
            ? part.flatMap((each) => ((each as { html?: string }).html === undefined ? [] : (each as { id: string }).id))
            : [],
        )
        expect([...ids].sort()).toEqual(names.map((_, place) => `option-${place + 1}`).sort())
      }
    },
  )

  it.each(chosen.filter(({ type }) => type === 'one-choice').map((question) => [question.id, question] as const))(
    'in %s the right one has another name in another attempt',
    (_, question) => {
      const right = seeds.map((seed) => {
        const drawn = drawVariant(question, seed)
        return JSON.stringify(givenResponse(drawn, keyResponse(drawn)))
      })
      expect(new Set(right).size).toBeGreaterThan(1)
    },
  )

  it.each(questions.map((question) => [question.id, question] as const))(
    'in %s is scored as it was meant, and shown as it was given',
    (_, question) => {
      for (const seed of seeds) {
        const drawn = drawVariant(question, seed)
        for (const kept of [keyResponse(drawn), guessResponse(drawn, createRng(seed))]) {
          const given = givenResponse(drawn, kept)
          expect(keptResponse(drawn, given)).toEqual(kept)
          const scored = scoreResponse(drawn, kept)
          if (!scored) throw new Error('it does not fit')
          const shown = presentQuestion(question.id, question, seed, [], { response: kept, scored, confidence: null })
          expect(shown.response).toEqual(given)
          if (kindOf(drawn.type).names) expect(shown.feedback?.lines.every(({ id }) => /^option-\d+$/.test(id))).toBe(true)
        }
      }
    },
  )

  it('is not taken by its author’s name', () => {
    const question = chosen.find(({ type }) => type === 'one-choice')
    if (!question) throw new Error('there is no such question')
    const drawn = drawVariant(question, 1)
    expect(keptResponse(drawn, keyResponse(drawn))).toBeUndefined()
    expect(keptResponse(drawn, { type: 'one-choice', option: 'option-99' })).toBeUndefined()
  })
})
