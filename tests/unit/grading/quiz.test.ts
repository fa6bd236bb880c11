import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRng } from '@lib/core/random/createRng'
import type { Plot } from '@lib/domain/plot'
import type { Question, QuestionType } from '@lib/domain/quiz'
import { type Response, responseSchema } from '@lib/domain/response'
import { drawVariant } from '@lib/grading/drawVariant'
import { explainMisfit } from '@lib/grading/explainMisfit'
import { guessResponse } from '@lib/grading/guessResponse'
import { keyResponse } from '@lib/grading/keyResponse'
import { kindOf } from '@lib/grading/questions/kinds'
import { scoreResponse } from '@lib/grading/scoreResponse'

const option = (id: string, correct: boolean) => ({ id, text: id, correct, feedback: `about ${id}` })
const item = (id: string) => ({ id, text: id, feedback: `about ${id}` })
const plot: Plot = { xName: 'epoch', yName: 'loss', x: [1, 2, 3, 4, 5, 6], series: [{ name: 'train', y: [6, 5, 4, 3, 2, 1] }] }
const asked = { tolerance: 0.01, feedback: 'right', otherwise: 'count again' }
const common = { id: 'q', objectives: [], difficulty: 1 } as const

const questions: { readonly [Type in QuestionType]: Extract<Question, { type: Type }> } = {
  'one-choice': {
    ...common,
    type: 'one-choice',
    vary: () => ({ prompt: '', options: [option('a', true), option('b', false), option('c', false)] }),
  },
  'several-choices': {
    ...common,
    type: 'several-choices',
    vary: () => ({ prompt: '', options: [option('a', true), option('b', true), option('c', false), option('d', false)] }),
  },
  numeric: {
    ...common,
    type: 'numeric',
    vary: () => ({
      ...asked,
      prompt: '',
      expected: 0.25,
      units: { s: 1, ms: 0.001 },
      slips: [{ value: 0.75, feedback: 'the other share' }],
    }),
  },
  ordering: { ...common, type: 'ordering', vary: () => ({ prompt: '', items: ['a', 'b', 'c', 'd'].map(item) }) },
  matching: {
    ...common,
    type: 'matching',
    vary: () => ({
      prompt: '',
      lefts: ['a', 'b', 'c', 'd'].map((id) => ({ ...item(id), right: id === 'd' ? 'A' : id.toUpperCase() })),
      rights: ['A', 'B', 'C', 'E'].map((id) => ({ id, text: `the right side of ${id}` })),
    }),
  },
  'fill-in': {
    ...common,
    type: 'fill-in',
    vary: () => ({
      prompt: '',
      sentence: 'A {word} of {number} at most.',
      blanks: [
        {
          id: 'word',
          accepts: ['learning rate', 'step size'],
          feedback: 'right',
          slips: [{ value: ['rate'], feedback: 'of what?' }],
          otherwise: 'no',
        },
        { ...asked, id: 'number', expected: 0.1, slips: [] },
      ],
    }),
  },
  calculation: {
    ...common,
    type: 'calculation',
    vary: () => ({
      prompt: '',
      steps: [
        { ...asked, id: 'sum', ask: '', expected: () => 6, slips: () => [{ value: 5, feedback: 'one is missing' }] },
        { ...asked, id: 'mean', ask: '', expected: ([sum = 0]) => sum / 3, slips: () => [] },
      ],
    }),
  },
  matrix: {
    ...common,
    type: 'matrix',
    vary: () => ({
      prompt: '',
      names: { truth: ['ill', 'well'], predicted: ['ill', 'well'] },
      counts: { tp: 8, fn: 2, fp: 5, tn: 85 },
      asked: { fn: 'ten are ill', tn: 'ninety are well' },
      otherwise: 'rows add up',
    }),
  },
  output: {
    ...common,
    type: 'output',
    vary: () => ({
      prompt: '',
      program: 'console.log([1, 2].length); console.log("a  b")',
      expected: ['2', 'a  b'],
      feedback: 'right',
      slips: [{ value: ['1', 'a b'], feedback: 'counted from 0' }],
      otherwise: 'no',
    }),
  },
  'hot-spot': {
    ...common,
    type: 'hot-spot',
    vary: () => ({
      prompt: '',
      plot,
      pick: 'range',
      target: { from: 0, to: 2 },
      feedback: 'right',
      slips: [{ value: { from: 3, to: 5 }, feedback: 'the other half' }],
      otherwise: 'no',
    }),
  },
  diagnosis: {
    ...common,
    type: 'diagnosis',
    vary: () => ({
      prompt: '',
      plot,
      diagnoses: [option('over', true), option('under', false)],
      remedies: [option('more', true), option('less', false)],
    }),
  },
  parsons: {
    ...common,
    type: 'parsons',
    vary: () => ({
      prompt: '',
      lines: ['for', 'body', 'return'].map((text, i) => ({ text, indent: i === 1 ? 1 : 0, feedback: `about ${text}` })),
      strays: [{ text: 'stray', feedback: 'does not belong' }],
    }),
  },
}
const types = Object.keys(questions) as QuestionType[]
const draw = (type: QuestionType, seed = 1) => drawVariant(questions[type], seed)

/** A line's name in the shuffled list of this seed. */
const line = (text: string, indent: number) => {
  const body = kindOf('parsons').show(draw('parsons'), (html) => html)
  return { id: body.lines.find((each) => each.text === text)?.id ?? '', indent }
}
const letter = (right: string) => {
  const body = kindOf('matching').show(draw('matching'), (html) => html)
  return body.rights.find(({ text }) => text.endsWith(right))?.id ?? ''
}

describe('a variant', () => {
  it.each(types)('%s: is the same for the same seed', (type) => {
    const written = (seed: number) => JSON.stringify(draw(type, seed))
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(written(seed)).toBe(written(seed))
      }),
    )
  })

  it('of an ordering never hands out the order that is asked for', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const drawn = draw('ordering', seed)
        expect(drawn.type === 'ordering' && drawn.shown).not.toEqual(['a', 'b', 'c', 'd'])
      }),
    )
  })

  it.each(types)('%s: shows neither key nor feedback', (type) => {
    for (let seed = 0; seed < 50; seed++) {
      const drawn = draw(type, seed)
      const shown = JSON.stringify(kindOf(type).show(drawn, (text) => text))
      expect(shown).not.toMatch(/feedback|correct|expected|about |accepts|learning rate|target|belongs|"right"|"indent"/)
    }
  })

  it.each(types)('%s: has nothing that an author has overlooked', (type) => {
    expect(kindOf(type).fault(draw(type))).toBeUndefined()
  })
})

describe('a response', () => {
  it.each(types)('%s: the key earns full marks for every seed, and is one that the schema lets in', (type) => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const drawn = draw(type, seed)
        const key = responseSchema.parse(keyResponse(drawn))
        expect(scoreResponse(drawn, key)).toMatchObject({ scoreGiven: 1, scoreMaximum: 1 })
      }),
    )
  })

  it.each(types)('%s: any that fits is scored within bounds, and the same again', (type) => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (seed, luck) => {
        const drawn = draw(type, seed)
        const guess = responseSchema.parse(guessResponse(drawn, createRng(luck)))
        const scored = scoreResponse(drawn, guess)
        expect(scored?.scoreGiven).toBeGreaterThanOrEqual(0)
        expect(scored?.scoreGiven).toBeLessThanOrEqual(1)
        expect(scored?.lines.every(({ feedback }) => feedback !== '')).toBe(true)
        expect(scoreResponse(drawn, guess)).toEqual(scored)
      }),
    )
  })

  it.each(types.flatMap((type) => types.filter((other) => other !== type).map((other) => [type, other] as const)))(
    '%s: one to a question of the type %s is invalid',
    (type, other) => {
      expect(scoreResponse(draw(type), keyResponse(draw(other)))).toBeUndefined()
    },
  )

  const cases: [title: string, response: Response, score: number | undefined][] = [
    ['a wrong choice earns nothing', { type: 'one-choice', option: 'b' }, 0],
    ['a choice that does not exist is invalid', { type: 'one-choice', option: 'z' }, undefined],
    ['three of four statements judged rightly earn half', { type: 'several-choices', options: ['a'] }, 0.5],
    ['half of them earn what guessing earns: nothing', { type: 'several-choices', options: [] }, 0],
    ['everything ticked earns nothing', { type: 'several-choices', options: ['a', 'b', 'c', 'd'] }, 0],
    ['a statement that does not exist is invalid', { type: 'several-choices', options: ['a', 'z'] }, undefined],
    ['a number within tolerance earns the point', { type: 'numeric', text: '0,26' }, 1],
    ['a number beyond it does not', { type: 'numeric', text: '0.27' }, 0],
    ['a number in another unit is converted', { type: 'numeric', text: '250 ms' }, 1],
    ['a percentage is a share', { type: 'numeric', text: '25 %' }, 1],
    ['scientific notation is read', { type: 'numeric', text: '2.5e-1 s' }, 1],
    ['a unit that was not asked for is invalid', { type: 'numeric', text: '0.25 kg' }, undefined],
    ['no number is invalid, not wrong', { type: 'numeric', text: 'a quarter' }, undefined],
    ['a reversed order earns nothing', { type: 'ordering', items: ['d', 'c', 'b', 'a'] }, 0],
    ['an order with an item missing is invalid', { type: 'ordering', items: ['a', 'b', 'c'] }, undefined],
    ['an order with an item twice is invalid', { type: 'ordering', items: ['a', 'a', 'b', 'c'] }, undefined],
    ['each pair counts by itself', { type: 'matching', pairs: { a: letter('A'), b: letter('B'), c: letter('E'), d: letter('E') } }, 0.5],
    ['a pairing with one missing is invalid', { type: 'matching', pairs: { a: letter('A') } }, undefined],
    [
      'a partner that does not exist is invalid',
      { type: 'matching', pairs: { a: 'z', b: letter('B'), c: letter('C'), d: letter('A') } },
      undefined,
    ],
    ['case, hyphens and an article do not count', { type: 'fill-in', texts: { word: ' The Learning-Rate', number: '1e-1' } }, 1],
    ['each blank counts by itself', { type: 'fill-in', texts: { word: 'step size', number: '2' } }, 0.5],
    ['an empty blank is invalid', { type: 'fill-in', texts: { word: '', number: '0.1' } }, undefined],
    ['a blank too many is invalid', { type: 'fill-in', texts: { word: 'x', number: '0.1', third: '1' } }, undefined],
    ['a word for a number is invalid', { type: 'fill-in', texts: { word: 'x', number: 'y' } }, undefined],
    ['a slip costs its own step alone', { type: 'calculation', texts: { sum: '5', mean: '1.667' } }, 0.5],
    ['a step left out is invalid', { type: 'calculation', texts: { sum: '6' } }, undefined],
    ['each cell counts by itself', { type: 'matrix', texts: { fn: '2', tn: '80' } }, 0.5],
    ['a cell that is given cannot be answered', { type: 'matrix', texts: { tp: '8', tn: '85' } }, undefined],
    ['spaces within a line and at its end do not count', { type: 'output', text: ' 2 \na b\n\n' }, 1],
    ['other output earns nothing', { type: 'output', text: '1\na b' }, 0],
    ['nothing is invalid', { type: 'output', text: ' \n' }, undefined],
    ['digits of another width and invisible characters do not count', { type: 'output', text: '２\na\u200b b' }, 1],
    ['a number that is parted in two ways is invalid, not wrong', { type: 'output', text: '2,000\na b' }, undefined],
    ['a decimal comma is invalid, not wrong', { type: 'output', text: '2,5\na b' }, undefined],
    [
      'a word is right with characters that nobody sees',
      { type: 'fill-in', texts: { word: 'learning\u00a0ra\u00adte\u200b', number: '0.1' } },
      1,
    ],
    ['a word is right with any dash', { type: 'fill-in', texts: { word: 'learning\u2011rate', number: '⅒' } }, 1],
    ['thousands that may be none are invalid, not wrong', { type: 'numeric', text: '10,000' }, undefined],
    ['two numbers are invalid, not wrong', { type: 'matrix', texts: { fn: '2', tn: '8 5' } }, undefined],
    ['most of a range earns the point', { type: 'hot-spot', from: 0, to: 3 }, 1],
    ['half of it earns half', { type: 'hot-spot', from: 1, to: 3 }, 0.5],
    ['another range earns nothing', { type: 'hot-spot', from: 4, to: 5 }, 0],
    ['a range beyond the plot is invalid', { type: 'hot-spot', from: 2, to: 6 }, undefined],
    ['a range backwards is invalid', { type: 'hot-spot', from: 3, to: 2 }, undefined],
    ['a right diagnosis with a wrong remedy earns half', { type: 'diagnosis', diagnosis: 'over', remedy: 'less' }, 0.5],
    ['a remedy that does not exist is invalid', { type: 'diagnosis', diagnosis: 'over', remedy: 'z' }, undefined],
    ['a line indented wrongly counts as missing', { type: 'parsons', lines: [line('for', 0), line('body', 0), line('return', 0)] }, 2 / 3],
    [
      'a stray takes a line away',
      { type: 'parsons', lines: [line('for', 0), line('stray', 1), line('body', 1), line('return', 0)] },
      2 / 3,
    ],
    ['lines backwards earn one', { type: 'parsons', lines: [line('return', 0), line('body', 1), line('for', 0)] }, 1 / 3],
    ['a line twice is invalid', { type: 'parsons', lines: [line('for', 0), line('for', 0)] }, undefined],
    ['no line is invalid', { type: 'parsons', lines: [] }, undefined],
  ]
  it.each(cases)('%s', (_, response, score) => {
    const given = scoreResponse(draw(response.type), response)?.scoreGiven
    if (score === undefined) expect(given).toBeUndefined()
    else expect(given).toBeCloseTo(score, 12)
  })

  it.each<[says: string, response: Response]>([
    ['Enter a number.', { type: 'numeric', text: ' ' }],
    ['Did you mean 10000 or 10?', { type: 'numeric', text: '10,000' }],
    ['Did you mean 10000 or 10?', { type: 'numeric', text: '10,000 ms' }],
    ['Blank 2: “5 5” cannot be read', { type: 'fill-in', texts: { word: 'rate', number: '5 5' } }],
    ['Blank 1: Enter a word.', { type: 'fill-in', texts: { word: '\u200b', number: '5' } }],
    ['Step 2: “x” cannot be read', { type: 'calculation', texts: { sum: '6', mean: 'x' } }],
    ['The true negatives: “8 5” cannot be read', { type: 'matrix', texts: { fn: '2', tn: '8 5' } }],
    ['Did you mean 10000 or 10?', { type: 'output', text: '10,000\na b' }],
    ['Programs print a decimal point, and do not part thousands. Did you mean 2.5?', { type: 'output', text: '2,5\na b' }],
    ['This answer does not fit the question.', { type: 'one-choice', option: 'z' }],
  ])('that cannot be read is said to be none, and why: %s', (says, response) => {
    const drawn = draw(response.type)
    expect(scoreResponse(drawn, response)).toBeUndefined()
    expect(explainMisfit(drawn, response)).toContain(says)
  })

  it('with a point before three digits is asked about only where thousands would be right', () => {
    const question = { ...questions.numeric, vary: () => ({ ...asked, prompt: '', expected: 10_000, slips: [] }) } satisfies Question
    const drawn = drawVariant(question, 1)
    expect(explainMisfit(drawn, { type: 'numeric', text: '10.000' })).toContain('Did you mean 10000 or 10?')
    expect(scoreResponse(drawn, { type: 'numeric', text: '10.000' })).toBeUndefined()
    expect(scoreResponse(drawn, { type: 'numeric', text: '11.000' })?.scoreGiven).toBe(0)
    expect(scoreResponse(drawn, { type: 'numeric', text: '10 000' })?.scoreGiven).toBe(1)
  })

  it('with a comma where a program prints one between digits is taken as it stands', () => {
    const printing = { prompt: '', program: '', expected: ['1,2', '−1'], feedback: 'f', slips: [], otherwise: 'o' }
    const drawn = drawVariant({ ...questions.output, vary: () => printing }, 1)
    expect(scoreResponse(drawn, { type: 'output', text: '1,3\n-1' })?.scoreGiven).toBe(0)
    expect(scoreResponse(drawn, { type: 'output', text: '1,2\n—1' })?.scoreGiven).toBe(1)
  })

  it.each<[slip: string, response: Response]>([
    ['the other share', { type: 'numeric', text: '0.75' }],
    ['count again', { type: 'numeric', text: '0.6' }],
    ['of what?', { type: 'fill-in', texts: { word: 'rate', number: '0.1' } }],
    ['one is missing', { type: 'calculation', texts: { sum: '5', mean: '2' } }],
    ['rows add up', { type: 'matrix', texts: { fn: '9', tn: '85' } }],
    ['counted from 0', { type: 'output', text: '1\na b' }],
    ['the other half', { type: 'hot-spot', from: 3, to: 5 }],
    ['does not belong', { type: 'parsons', lines: [line('stray', 0)] }],
  ])('that slips in a known way is told which: %s', (slip, response) => {
    expect(scoreResponse(draw(response.type), response)?.lines.map(({ feedback }) => feedback)).toContain(slip)
  })

  it('gets feedback for every option, chosen or not', () => {
    const lines = scoreResponse(draw('one-choice'), { type: 'one-choice', option: 'b' })?.lines
    expect(lines?.map(({ feedback }) => feedback).sort()).toEqual(['about a', 'about b', 'about c'])
  })
})

describe('what an author overlooks is named', () => {
  const faults: [fault: RegExp, question: Question][] = [
    [/2 of its options hold/, { ...questions['one-choice'], vary: () => ({ prompt: '', options: ['a', 'b', 'c'].map((id) => option(id, id !== 'c')) }) }],
    [/stands there twice/, { ...questions['several-choices'], vary: () => ({ prompt: '', options: ['a', 'b', 'c'].map((id) => ({ ...option(id, true), text: 'same' })) }) }],
    [/has no feedback/, { ...questions['one-choice'], vary: () => ({ prompt: '', options: ['a', 'b', 'c'].map((id) => ({ ...option(id, id === 'a'), feedback: '' })) }) }],
    [/cannot be told from the key/, { ...questions.numeric, vary: () => ({ ...asked, prompt: '', expected: 0.25, slips: [{ value: 0.26, feedback: 'near' }] }) }],
    [/a slip comes to Infinity/, { ...questions.numeric, vary: () => ({ ...asked, prompt: '', expected: 0.25, slips: [{ value: 1 / 0, feedback: 'far' }] }) }],
    [/takes in a quarter/, { ...questions.numeric, vary: () => ({ ...asked, prompt: '', expected: 0.01, slips: [] }) }],
    [/belongs to nothing/, { ...questions.matching, vary: () => ({ prompt: '', lefts: ['a', 'b', 'c'].map((id) => ({ ...item(id), right: 'Z' })), rights: [{ id: 'A', text: 'A' }] }) }],
    [/does not name its blanks/, { ...questions['fill-in'], vary: () => ({ prompt: '', sentence: 'no blank', blanks: [{ ...asked, id: 'n', expected: 1, slips: [] }] }) }],
    [/lies outside the plot/, { ...questions['hot-spot'], vary: () => ({ prompt: '', plot, pick: 'point', target: { from: 5, to: 9 }, feedback: 'f', slips: [], otherwise: 'o' }) }],
    [/do not ascend/, { ...questions.diagnosis, vary: () => ({ prompt: '', plot: { ...plot, x: [1, 2, 2, 3, 4, 5] }, diagnoses: [option('a', true)], remedies: [option('b', true)] }) }],
  ] // biome-ignore format: one question a line
  it.each(faults)('%s', (fault, question) => {
    expect(kindOf(question.type).fault(drawVariant(question, 1))).toMatch(fault)
  })
})
