import type { ObservedRun, Probe } from '@lib/domain/exercise'

type Sign = (runs: readonly ObservedRun[], probes: readonly Probe[]) => boolean

/** What came back for a text of one sentence. */
function returnedFor(runs: readonly ObservedRun[], probes: readonly Probe[], ...tokens: number[]): number {
  const returned = runs[probes.findIndex((probe) => JSON.stringify(probe) === JSON.stringify([[tokens]]))]?.returned
  return typeof returned === 'number' ? returned : Number.NaN
}
/** Right but for the small ones. */
const rightOtherwise: Sign = (runs, probes) => Math.abs(returnedFor(runs, probes, 0.5, 0.5) - 2) < 1e-6

/** Two probabilities whose product a computer takes for 0 make an infinite perplexity, however many are multiplied at a time. */
export const productUnderflows: Sign = (runs, probes) =>
  rightOtherwise(runs, probes) && returnedFor(runs, probes, 1e-200, 1e-200) === Number.POSITIVE_INFINITY

/** Two very small probabilities count alike, whatever they are raised to and however. */
export const smallOnesRaised: Sign = (runs, probes) => {
  const raised = returnedFor(runs, probes, 1e-300)
  return rightOtherwise(runs, probes) && Number.isFinite(raised) && Math.abs(raised / returnedFor(runs, probes, 1e-290) - 1) < 1e-6
}
