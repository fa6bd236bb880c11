import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findExercise } from '@lib/catalog/catalog'
import { presentExercise } from '@lib/catalog/presentExercise'
import { rampQuestion, rampSeed } from '@lib/catalog/ramp'
import { drawVariant } from '@lib/grading/drawVariant'
import { keyResponse } from '@lib/grading/keyResponse'
import { readSolvedExamples } from '@lib/services/submissions/readSolvedExamples'
import { submitExercise } from '@lib/services/submissions/submitExercise'
import { orderRamp } from '@lib/services/work/orderRamp'
import { openWorld, type World } from './world'

const assessment = 'practical-methodology/performance-metrics/exercise/confusion-counts'
const found = findExercise(assessment) ?? { entry: undefined, exercise: undefined }
const { entry, exercise } = found
if (!entry || !exercise) throw new Error('the exercise is not there')

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  await world.close()
})

describe('solved examples', () => {
  it('stay closed to who has not passed, and open to who has', async () => {
    const { learner } = world
    const submit = (source: string) => submitExercise(learner, { assessment, source })
    await submit(exercise.mistakes[0]?.source ?? '')
    await expect(readSolvedExamples(learner, { assessment })).rejects.toMatchObject({ code: 'forbidden' })
    expect((await submit(exercise.solution)).result?.verdict).toBe('passed')
    const { own, examples } = await readSolvedExamples(learner, { assessment })
    expect(own).toBe(exercise.solution)
    expect(examples.map(({ id }) => id)).toEqual(['solution', 'from-the-margins', 'one-filter-each'])
    for (const { commentaryHtml, source } of examples) {
      expect(commentaryHtml).not.toBe('')
      expect(source).toContain('confusionCounts')
      expect(source).not.toContain('/**')
    }
    await expect(readSolvedExamples(world.otherLearner, { assessment })).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('a ramp', () => {
  const ramp = exercise.definition.ramp
  if (!ramp) throw new Error('the exercise has no ramp')
  const key = keyResponse(drawVariant(rampQuestion(ramp), rampSeed))

  it('comes without what is said about its lines, or where they belong', () => {
    const sent = JSON.stringify(presentExercise(entry, exercise))
    for (const { text, feedback } of [...ramp.lines, ...ramp.strays]) {
      expect(sent).toContain(text)
      expect(sent).not.toContain(feedback)
    }
  })

  it('is climbed by its order, and says of each line where it stands', async () => {
    const { feedback } = await orderRamp(world.learner, { assessment, response: key })
    expect(feedback?.scoreGiven).toBe(feedback?.scoreMaximum)
    expect(feedback?.lines).toHaveLength(ramp.lines.length + ramp.strays.length)
  })

  it('is not climbed the other way round', async () => {
    if (key.type !== 'parsons') return expect.unreachable()
    const { feedback } = await orderRamp(world.learner, { assessment, response: { ...key, lines: key.lines.toReversed() } })
    expect(feedback?.scoreGiven).toBeLessThan(feedback?.scoreMaximum ?? 0)
  })

  it.each([
    ['no lines', { type: 'parsons', lines: [] }],
    ['a line that is not there', { type: 'parsons', lines: [{ id: 'line-99', indent: 0 }] }],
    ['an answer of another type', { type: 'numeric', text: '1' }],
  ] as const)('refuses %s', async (_, response) => {
    await expect(orderRamp(world.learner, { assessment, response: response as never })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('is not there where the exercise has none', async () => {
    await expect(
      orderRamp(world.learner, { assessment: 'practical-methodology/performance-metrics/exercise/roc-auc', response: key }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })
})
