import { readFileSync } from 'node:fs'

const solution = readFileSync(
  'content/practical-methodology/chapters/01-performance-metrics/exercises/precision-recall-fbeta/solution.ts',
  'utf8',
)

/** How a program meets each limit, and what is said of the check and stands in the place of its result then. */
const limits = [
  {
    verdict: 'out_of_memory',
    message: 'The program took more memory here than it may have.',
    told: 'nothing: it ran out of memory',
    meet: 'const all: ArrayBuffer[] = []\nfor (;;) all.push(new ArrayBuffer(2 ** 20).slice(0))',
  },
  {
    verdict: 'timed_out',
    message: 'The program did not come to an end here in its time.',
    told: 'nothing in time',
    meet: 'for (;;);',
  },
] as const

/** @param calls that are right before it meets the limit */
const rightFor = (calls: number, meet: string) => `
let calls = 0
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta?: number) {
  if (++calls <= ${calls}) return right(yTrue, yPred, beta)
  ${meet}
}
${solution.replace('export function precisionRecallFbeta', 'function right')}`

/** Programs that meet a limit in the first shown check, or in the first hidden one. @param shown calls that the shown checks make */
export const limitedPrograms = (shown: number) =>
  limits.flatMap(({ meet, ...limited }) =>
    (['shown', 'hidden'] as const).map((visibility) => ({
      ...limited,
      visibility,
      source: rightFor(visibility === 'shown' ? 0 : shown, meet),
    })),
  )
