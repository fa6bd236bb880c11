import { centralDifferences } from '@lib/core/gradients/centralDifferences'
import { relativeErrors } from '@lib/core/gradients/gradientCheck'
import { knownGradient, knownValue } from '@lib/core/gradients/knownGradients'
import { createRng, type Rng } from '@lib/core/random/createRng'
import { bayesianSearcher } from '@lib/core/search/bayesianSearcher'
import { hyperbandBrackets } from '@lib/core/search/hyperband'
import { drawSurface, surfaceAt } from '@lib/core/search/oneAxisMatters'
import { randomSearchSuccess } from '@lib/core/search/randomSearchOdds'
import { randomSearcher, type Searcher } from '@lib/core/search/Searcher'
import type { Configuration, Space } from '@lib/core/search/space'
import { testFunction, testFunctionBounds } from '@lib/core/search/testFunctions'
import { treeParzenSearcher } from '@lib/core/search/treeParzenSearcher'
import { gridTrials, randomTrials } from '@lib/core/search/trialPlans'
import { median } from '@lib/core/statistics/median'
import { quantile } from '@lib/core/statistics/quantile'
import { wilsonInterval } from '@lib/core/statistics/wilsonInterval'

const mark = (holds: boolean) => (holds ? '✓' : '✗')
const percent = (share: number) => `${(100 * share).toFixed(1)} %`

function spaceOf(bounds: readonly (readonly [number, number])[]): Space {
  return Object.fromEntries(bounds.map(([low, high], d) => [`x${d}`, { kind: 'uniform', low, high }]))
}

const pointOf = (trial: Configuration) => Object.values(trial).map(Number)

function sixtyTrials(): boolean {
  const bounds = testFunctionBounds('branin', 2)
  const loss = (trial: Configuration) => testFunction('branin', pointOf(trial))
  const space = spaceOf(bounds)
  const best5 = quantile(randomTrials(createRng(0), space, 200_000).map(loss), 0.05)
  const repeats = 4000
  let hits = 0
  for (let seed = 0; seed < repeats; seed++) if (randomTrials(createRng(1, seed), space, 60).some((trial) => loss(trial) <= best5)) hits++
  const { low, high } = wilsonInterval(hits, repeats)
  const theory = randomSearchSuccess(0.05, 60)
  const holds = theory >= 0.95 && low <= theory && theory <= high
  console.log(
    `${mark(holds)} the best of 60 random trials is among the top 5 %: in ${percent(hits / repeats)} of ${repeats} searches on Branin (95 % interval ${percent(low)}–${percent(high)}); 1 − 0.95⁶⁰ = ${percent(theory)} (goal: at least 95 %; Bergstra & Bengio 2012)`,
  )
  return holds
}

function gridAgainstRandom(): boolean {
  let holds = true
  console.log(
    'Random search against a grid of as many trials, one axis mattering (Bergstra & Bengio 2012, figure 1): wins over 4,000 surfaces',
  )
  for (const [dimensions, perAxis] of [
    [2, 3],
    [2, 5],
    [3, 3],
    [3, 4],
  ] as const) {
    const space = spaceOf(Array.from({ length: dimensions }, () => [0, 1] as const))
    const grid = gridTrials(space, perAxis).map(pointOf)
    let [wins, ties] = [0, 0]
    const seeds = 4000
    for (let seed = 0; seed < seeds; seed++) {
      const rng = createRng(2, seed)
      const surface = drawSurface(rng, dimensions, 0.1, 0.05)
      const best = (points: readonly (readonly number[])[]) => Math.max(...points.map((point) => surfaceAt(surface, point)))
      const [ours, theirs] = [best(randomTrials(rng, space, grid.length).map(pointOf)), best(grid)]
      if (ours > theirs) wins++
      else if (ours === theirs) ties++
    }
    const { low } = wilsonInterval(wins, seeds)
    holds &&= low > 0.5
    console.log(
      `${mark(low > 0.5)}   ${perAxis}${'×'.concat(String(perAxis)).repeat(dimensions - 1)} = ${grid.length} trials: random wins ${percent(wins / seeds)}, ties ${percent(ties / seeds)}: more often, not always`,
    )
  }
  return holds
}

const seeds = 100
const checkpoints = [25, 50, 100]

/** Median best values after 25, 50 and 100 trials, as other tools reach them on the same functions. */
const measured = {
  branin: { random: [1.81, 1.12, 0.75], Parzen: [1.26, 0.57, 0.42], 'Gaussian process': [0.406, 0.398, 0.398] },
  hartmann6: { random: [-1.36, -1.7, -2.03], Parzen: [-2.33, -2.93, -3.19], 'Gaussian process': [-2.35, -3.19, -3.31] },
} as const
const tools = { random: 'random search', Parzen: 'Optuna 5.0’s TPE', 'Gaussian process': 'scikit-optimize’s GP-EI' } as const
const searchers: Readonly<Record<keyof typeof tools, (rng: Rng, space: Space) => Searcher>> = {
  random: randomSearcher,
  Parzen: treeParzenSearcher,
  'Gaussian process': bayesianSearcher,
}

function searches(): boolean {
  let holds = true
  console.log(`Median best value after ${checkpoints.join('/')} trials over ${seeds} seeds`)
  for (const name of ['branin', 'hartmann6'] as const) {
    const space = spaceOf(testFunctionBounds(name, 6))
    for (const kind of Object.keys(tools) as (keyof typeof tools)[]) {
      const best: number[][] = checkpoints.map(() => [])
      for (let seed = 0; seed < seeds; seed++) {
        const searcher = searchers[kind](createRng(3, seed), space)
        let least = Number.POSITIVE_INFINITY
        for (let t = 1; t <= 100; t++) {
          const trial = searcher.suggest()
          const loss = testFunction(name, pointOf(trial))
          searcher.observe(trial, loss)
          least = Math.min(least, loss)
          best[checkpoints.indexOf(t)]?.push(least)
        }
      }
      const medians = best.map(median)
      const goals = measured[name][kind]
      // Random search is one and the same everywhere: there the goal holds within what 100 seeds can tell.
      const slack = (k: number) => (kind === 'random' ? quantile(best[k] as number[], 0.62) - (medians[k] as number) : 0.005)
      const reached = medians.every((value, k) => value <= (goals[k] as number) + slack(k))
      holds &&= reached
      console.log(
        `${mark(reached)}   ${name}, ${kind}: ${medians.map((value) => value.toFixed(3)).join(' / ')} (${tools[kind]}: ${goals.join(' / ')})`,
      )
    }
  }
  return holds
}

function hyperband(): boolean {
  // Li et al. 2018, table 1: n × r by bracket, s = 4 … 0.
  const published = ['81×1 27×3 9×9 3×27 1×81', '27×3 9×9 3×27 1×81', '9×9 3×27 1×81', '6×27 2×81', '5×81']
  const ours = hyperbandBrackets(81, 3, 'blog').brackets.map(({ rungs }) => rungs.map(({ n, r }) => `${n}×${r}`).join(' '))
  console.log('Hyperband’s brackets for R = 81, η = 3, ours | Li et al. 2018, table 1')
  for (const [i, bracket] of ours.entries()) console.log(`${mark(bracket === published[i])}   s = ${4 - i}: ${bracket} | ${published[i]}`)
  return ours.join() === published.join()
}

function gradientV(): boolean {
  const x = [0.7, -1.3, 0.4]
  console.log('Largest relative error of central differences by ε, on Rosenbrock’s function in doubles')
  const errors = Array.from({ length: 12 }, (_, k) => {
    const eps = 10 ** -(k + 1)
    return {
      eps,
      error: relativeErrors(
        knownGradient('rosenbrock', x),
        centralDifferences((at) => knownValue('rosenbrock', at), x, eps),
      ).largest,
    }
  })
  for (const { eps, error } of errors) console.log(`    ε = ${eps.toExponential(0)}: ${error.toExponential(1)}`)
  const least = errors.reduce((a, b) => (b.error < a.error ? b : a))
  const holds = least.eps >= 1e-6 && least.eps <= 1e-4
  console.log(`${mark(holds)}   a V with its point at ε = ${least.eps.toExponential(0)} (theory: near ∛(2⁻⁵³) = 5e-6)`)
  return holds
}

export async function benchScience(): Promise<boolean> {
  return [sixtyTrials, gridAgainstRandom, hyperband, gradientV, searches].map((bench) => bench()).every(Boolean)
}
