import { Callback } from '@lib/domain/value'
import { pickInteger } from '@lib/domain/randomSource'
import type { Check, ObservedRun, ProtocolCase, Rule } from '@lib/domain/exercise'

/** Arguments with a function among them: `world.ts` makes it from the setting. */
const ask = (n: number, first: number): Pick<ProtocolCase, 'args' | 'setting' | 'expected'> => ({
  args: [new Callback('isEnough'), n],
  setting: { first },
  expected: { value: Math.min(first, n) },
})
/** Halving leaves one of n + 1 possible answers after so many questions. */
const questions = (n: number) => Math.ceil(Math.log2(n + 1))

const once: Rule = { kind: 'distinct', of: 'isEnough' }

function judge({ calls }: ObservedRun, { args }: ProtocolCase): string | undefined {
  const n = Number(args[1])
  const outside = calls.find(({ args: [index] }) => typeof index !== 'number' || !Number.isInteger(index) || index < 0 || index >= n)
  return outside && 'It asks about an index that does not exist.'
}

export const checks: readonly Check[] = [
  {
    kind: 'protocol',
    id: 'worked-example',
    title: 'The worked example',
    visibility: 'shown',
    points: 3,
    message: 'One of the examples from the instructions comes out differently.',
    cases: [ask(8, 5), ask(1, 0), ask(4, 4)].map((each) => ({ ...each, rules: [] })),
  },
  {
    kind: 'protocol',
    id: 'no-question-twice',
    title: 'No question twice',
    visibility: 'shown',
    points: 2,
    message: 'A question costs an hour of training: none may be asked twice, and none about an index outside.',
    cases: [ask(8, 5), ask(8, 8)].map((each) => ({ ...each, rules: [once, { kind: 'calls', of: 'isEnough', most: 8 }] })),
  },
  {
    kind: 'resource',
    id: 'few-questions',
    title: 'As few questions as halving needs',
    visibility: 'hidden',
    points: 3,
    message: 'It asks more questions than there have to be.',
    counts: 'isEnough',
    // Drawn anew for each submission: what one has seen does not help with the next.
    cases: (random) =>
      [100, 1000, 5000, 1023].map((n) => {
        const first = n === 5000 ? n : pickInteger(random, 0, n)
        return { ...ask(n, first), most: questions(n) }
      }),
  },
  {
    kind: 'protocol',
    id: 'any-place',
    title: 'Any place, the first and the last among them',
    visibility: 'hidden',
    points: 4,
    message: 'Another place came back wrong.',
    cases: (random) =>
      Array.from({ length: 40 }, (_, i) => {
        const n = Math.floor(i / 4)
        const first = i % 4 === 0 ? 0 : i % 4 === 1 ? n : pickInteger(random, 0, n)
        return { ...ask(n, first), rules: [once] }
      }),
    judge,
  },
]
