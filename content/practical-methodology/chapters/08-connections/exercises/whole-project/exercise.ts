import { defineExercise } from '@lib/domain/exercise'
import { ask, checks } from './checks'
import { hints } from './hints'
import { ramp } from './ramp'

const probe = (kind: 'leaking', seed: number) => {
  const { args, setting } = ask(kind, seed, -1)
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
  probes: [probe('leaking', 4)],
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
      id: 'peeks-at-the-test-set',
      title: 'The test set is looked at on the way',
      message:
        'Every model of yours is measured on the test set, “just to see”. What has the number been used for by the time you report it?',
      fails: ['the-envelope', 'method'],
    },
    {
      id: 'tunes-on-the-test-set',
      title: 'The choice is made on the test set',
      message: 'You report the best of several test scores. How much of it is the model, and how much is luck that was picked?',
      fails: ['the-envelope', 'method', 'report'],
    },
    {
      id: 'validation-reported-as-test',
      title: 'The validation score is reported as the test score',
      message: 'The model was chosen for its score on validation. Is that the number it will have on fresh cases?',
      fails: ['report'],
    },
    {
      id: 'no-baseline',
      title: 'There is no baseline',
      message: 'Your report says 0.91. What would a model have got that learned nothing?',
      fails: ['method', 'report'],
    },
    {
      id: 'trusts-every-column',
      title: 'The column that knows too much stays in',
      message: 'Training is nearly perfect, validation is not. Which column tells the label by itself, and will it do so in use?',
      fails: ['score'],
    },
    {
      id: 'network-whatever-it-brings',
      title: 'The network wins by a hair',
      message:
        'Of the models you tried the network is a hair better than the line. How large does a difference on 300 cases have to be before you pay for it?',
      fails: ['method'],
    },
  ],
})
