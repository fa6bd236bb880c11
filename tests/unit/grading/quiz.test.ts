import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Question } from '@lib/domain/quiz'
import { drawVariant } from '@lib/grading/drawVariant'
import { keyResponse } from '@lib/grading/keyResponse'
import { scoreResponse } from '@lib/grading/scoreResponse'

const option = (id: string, correct: boolean) => ({ id, text: id, correct, feedback: `about ${id}` })
const questions: Readonly<Record<Question['type'], Question>> = {
  'one-choice': {
    id: 'q',
    type: 'one-choice',
    objectives: [],
    vary: () => ({ prompt: '', options: [option('a', true), option('b', false), option('c', false)] }),
  },
  'several-choices': {
    id: 'q',
    type: 'several-choices',
    objectives: [],
    vary: () => ({ prompt: '', options: [option('a', true), option('b', true), option('c', false), option('d', false)] }),
  },
  numeric: {
    id: 'q',
    type: 'numeric',
    objectives: [],
    vary: () => ({
      prompt: '',
      expected: 0.25,
      tolerance: 0.01,
      feedback: 'right',
      slips: [{ value: 0.75, feedback: 'the other share' }],
      otherwise: 'count again',
    }),
  },
  ordering: {
    id: 'q',
    type: 'ordering',
    objectives: [],
    vary: () => ({ prompt: '', items: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id, feedback: `about ${id}` })) }),
  },
}
const variant = (type: Question['type'], seed = 1) => drawVariant(questions[type], seed)

describe('a variant', () => {
  it('is the same for the same seed, and never hands out the order that is asked for', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        for (const type of Object.keys(questions) as Question['type'][]) expect(variant(type, seed)).toEqual(variant(type, seed))
        const ordering = variant('ordering', seed)
        expect(ordering.type === 'ordering' && ordering.shown).not.toEqual(['a', 'b', 'c', 'd'])
      }),
    )
  })
})

describe('a response', () => {
  it.each(Object.keys(questions) as Question['type'][])('%s: the key earns full marks for every seed', (type) => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const drawn = variant(type, seed)
        expect(scoreResponse(drawn, keyResponse(drawn))).toMatchObject({ scoreGiven: 1, scoreMaximum: 1 })
      }),
    )
  })

  const cases: [title: string, type: Question['type'], response: Parameters<typeof scoreResponse>[1], score: number | undefined][] = [
    ['a wrong choice earns nothing', 'one-choice', { type: 'one-choice', option: 'b' }, 0],
    ['a choice that does not exist is invalid', 'one-choice', { type: 'one-choice', option: 'z' }, undefined],
    ['a response of another type is invalid', 'one-choice', { type: 'numeric', text: '1' }, undefined],
    ['three of four statements judged rightly earn half', 'several-choices', { type: 'several-choices', options: ['a'] }, 0.5],
    ['half of them earn what guessing earns: nothing', 'several-choices', { type: 'several-choices', options: [] }, 0],
    ['everything ticked earns nothing', 'several-choices', { type: 'several-choices', options: ['a', 'b', 'c', 'd'] }, 0],
    ['a statement that does not exist is invalid', 'several-choices', { type: 'several-choices', options: ['a', 'z'] }, undefined],
    ['a number within tolerance earns the point', 'numeric', { type: 'numeric', text: '0,26' }, 1],
    ['a number beyond it does not', 'numeric', { type: 'numeric', text: '0.27' }, 0],
    ['no number is invalid, not wrong', 'numeric', { type: 'numeric', text: 'a quarter' }, undefined],
    ['a reversed order earns nothing', 'ordering', { type: 'ordering', items: ['d', 'c', 'b', 'a'] }, 0],
    ['an order with an item missing is invalid', 'ordering', { type: 'ordering', items: ['a', 'b', 'c'] }, undefined],
    ['an order with an item twice is invalid', 'ordering', { type: 'ordering', items: ['a', 'a', 'b', 'c'] }, undefined],
  ]
  it.each(cases)('%s', (_, type, response, score) => {
    expect(scoreResponse(variant(type), response)?.scoreGiven).toBe(score)
  })

  it('that slips in a known way is told which', () => {
    expect(scoreResponse(variant('numeric'), { type: 'numeric', text: '0.75' })?.lines[0]?.feedback).toBe('the other share')
    expect(scoreResponse(variant('numeric'), { type: 'numeric', text: '0.6' })?.lines[0]?.feedback).toBe('count again')
  })

  it('gets feedback for every option, chosen or not', () => {
    expect(
      scoreResponse(variant('one-choice'), { type: 'one-choice', option: 'b' })
        ?.lines.map((line) => line.feedback)
        .sort(),
    ).toEqual(['about a', 'about b', 'about c'])
  })
})
