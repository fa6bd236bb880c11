import { defineExercise } from '@lib/domain/exercise'
import { ask, checks } from './checks'
import { hints } from './hints'
import { signs } from './plan'
import { ramp } from './ramp'
import type { ProblemKind } from './world'

const probe = (kind: ProblemKind, seed: number, leak: 1 | -1 = 1) => {
  const { args, setting } = ask(kind, seed, leak)
  return { args, setting: setting ?? null }
}

export const wholeProjectExercise = defineExercise({
  slug: 'whole-project',
  title: 'The whole project',
  summary: 'A budget, a test set that opens once, and a report that is true',
  objectives: ['choose-the-next-step', 'report-honestly'],
  minutes: 60,
  verdictMs: 5000,
  entryPoint: 'wholeProject',
  parameters: ['project'],
  checks,
  hints,
  ramp,
  probes: [probe('straight', 2), probe('straight', 3), probe('curved', 4), probe('leaking', 5), probe('leaking', 6, -1)],
  equivalentMutants: {
    '18:16 1 → 0': 'Any seed will do, as long as it is reported.',
    '18:16 1 → 2': 'Any seed will do, as long as it is reported.',
    '24:79 < → <=': 'No area lies on the bar.',
    '26:18 0.1 → 1.1': 'One candidate of three is useless; the search finds another.',
    '26:23 0.3 → 1.3': 'One candidate of three is useless; the search finds another.',
    '26:28 0.03 → 1.03': 'One candidate of three is useless; the search finds another.',
    '27:23 floor → ceil': 'The budget is divided without a rest.',
    '28:83 8 → 9': 'Nine units are as sound a choice.',
    '28:83 8 → 7': 'Seven units are as sound a choice.',
    '29:66 > → >=': 'Of equally good networks either may be reported.',
    '30:49 >= → >': 'That a difference comes to worthwhile to the last digit does not happen.',
  },
  mistakes: [
    {
      id: 'tunes-on-the-test-set',
      title: 'The choice is made on the test set',
      message: 'You report the best of several test scores. How much of it is the model, and how much is luck that was picked?',
      fails: ['the-envelope', 'method', 'report'],
      shows: signs.tunesOnTheTestSet,
    },
    {
      id: 'peeks-at-the-test-set',
      title: 'The test set is looked at on the way',
      message:
        'Your program measures several models on the test set, “just to see”. What has the number been used for by the time you report it?',
      fails: ['the-envelope', 'method'],
      shows: signs.peeksAtTheTestSet,
    },
    {
      id: 'validation-reported-as-test',
      title: 'The validation score is reported as the test score',
      message: 'The model was chosen for its score on validation. Is that the number it will have on fresh cases?',
      fails: ['report'],
      shows: signs.validationReportedAsTest,
    },
    {
      id: 'no-baseline',
      title: 'There is no baseline',
      message: 'Your report says 0.91. What would a model have got that learned nothing?',
      fails: ['method', 'report'],
      shows: signs.noBaseline,
    },
    {
      id: 'made-up-score',
      title: 'A number in the report was never measured',
      message: 'A number that you report did not come from the call that measures it. Which one is it, and who would find out?',
      fails: ['report'],
      shows: signs.madeUpScore,
    },
    {
      id: 'trusts-every-column',
      title: 'The column that knows too much stays in',
      message: 'Training is nearly perfect, validation is not. Which column tells the label by itself, and will it do so in use?',
      fails: ['leaking'],
      shows: signs.trustsEveryColumn,
    },
    {
      id: 'looks-one-way',
      title: 'Only a column that runs upwards is left out',
      message: 'You leave out a column whose area is close to 1. What does an area close to 0 say about a column?',
      fails: ['leaking'],
      shows: signs.looksOneWay,
    },
    {
      id: 'drops-the-strongest-column',
      title: 'The strongest honest column is left out',
      message: 'You leave out a column for being good, and it was honest. How good is too good, for a column alone?',
      fails: ['straight'],
      shows: signs.dropsTheStrongestColumn,
    },
    {
      id: 'tunes-on-the-training-part',
      title: 'The choice is made on the training part',
      message: 'You report whichever model is best in training. Which of them had the most room to learn its examples by heart?',
      fails: ['method'],
      shows: signs.tunesOnTheTrainingPart,
    },
    {
      id: 'network-whatever-it-brings',
      title: 'The network wins by a hair',
      message:
        'You report a network even where it is hardly better than the line, or not at all. How large does a difference have to be before you pay for it?',
      fails: ['method'],
      shows: signs.networkWhateverItBrings,
    },
    {
      id: 'never-tries-a-network',
      title: 'Nothing that bends is tried',
      message: 'Your program never trains a network. Where the line is no better than the constant, what is left to try?',
      fails: ['curved'],
      shows: signs.neverTriesANetwork,
    },
  ],
})
