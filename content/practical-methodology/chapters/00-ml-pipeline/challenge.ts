import { deskBudget, type DeskMove, deskMoves, deskTarget, projectDesk } from '@lib/core/experiments/projectDesk'
import { defineChallenge } from '@lib/domain/challenge'
import { two } from '../../print'
import { type DeskParameter, deskParameters, type DeskSetting, movesOf } from './simulations/deskParameters'

/** The author's own way: measure what counts, climb the ladder, tune once, and then follow the gap. */
const way: readonly DeskMove[] = [
  'measure_f1',
  'constant',
  'linear',
  'network',
  'tune_rate',
  'more_labels',
  'more_labels',
  'more_labels',
  'more_labels',
  'open_test_set',
]

export const deskChallenge = defineChallenge<DeskParameter>({
  slug: 'project-desk',
  title: 'Project desk',
  parameters: deskParameters,
  goals: [
    {
      id: 'target-in-budget',
      name: 'Target within budget',
      title: `Reach an F₁ of ${deskTarget} on vans that nobody has seen, within ${deskBudget} hours, opening the test set once.`,
      objectives: ['start-simple', 'keep-a-test-set'],
      solution: Object.fromEntries(way.map((move, i) => [`move${i + 1}`, 1 + deskMoves.indexOf(move)])),
      *evaluate(setting: DeskSetting) {
        const { testOpened, inUse, reported, spent } = yield* projectDesk({ seed: setting.seed, moves: movesOf(setting) })
        if (testOpened === 0 || !inUse || !reported)
          return { met: false, finding: 'The test set is still closed: nobody knows yet how good it is.' }
        const found = `The test set said ${two(reported.f1)}; on 3,000 fresh vans it is ${two(inUse.f1)}, after ${spent} hours.`
        if (testOpened > 1)
          return {
            met: false,
            finding: `${found} The test set was opened ${testOpened} times: what it said last was chosen, not measured.`,
          }
        return inUse.f1 >= deskTarget
          ? { met: true, finding: `${found} Reached.` }
          : { met: false, finding: `${found} ${deskTarget} was wanted.` }
      },
    },
  ],
})
