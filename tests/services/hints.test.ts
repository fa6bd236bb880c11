import { afterAll, beforeAll, expect, it } from 'vitest'
import { readLearner } from '@lib/services/sections/readLearner'
import { openHint, readHints } from '@lib/services/work/hints'
import { openWorld, type World } from './world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  await world.close()
})

it('hints open one after the other, stay open, and are seen by the instructor', async () => {
  const { learner, exercise: assessment } = world
  await expect(openHint(learner, { assessment, kind: 'pointer' })).rejects.toMatchObject({ code: 'conflict' })
  expect(await readHints(learner, assessment)).toEqual([])

  const question = await openHint(learner, { assessment, kind: 'question' })
  expect(question.html).toContain('Two questions sort every example')
  expect(await openHint(learner, { assessment, kind: 'question' })).toEqual(question)
  await expect(openHint(learner, { assessment, kind: 'worked-step' })).rejects.toMatchObject({ code: 'conflict' })
  const pointer = await openHint(learner, { assessment, kind: 'pointer' })
  expect(await readHints(learner, assessment)).toEqual([question, pointer])
  expect(await readHints(world.otherLearner, assessment)).toEqual([])

  const report = await readLearner(world.instructor, world.section.id, learner.userId)
  const part = report.chapters.flatMap(({ parts }) => parts).find(({ key }) => key === assessment)
  expect(part?.hints.map(({ kind }) => kind)).toEqual(['question', 'pointer'])
})

it.each(['nowhere', 'practical-methodology/performance-metrics/quiz'])('there are none for %s', async (assessment) => {
  await expect(openHint(world.learner, { assessment, kind: 'question' })).rejects.toMatchObject({ code: 'not_found' })
})
