import { requireInteger } from '../requirements'
import type { Rung } from './successiveHalving'

export interface Bracket {
  /** how many times this bracket halves */
  readonly s: number
  readonly rungs: readonly Rung[]
}

export interface BracketPlan {
  /** from the one that starts most configurations to the one that starts fewest */
  readonly brackets: readonly Bracket[]
  /** resource spent in all when no training is resumed */
  readonly totalResource: number
}

/**
 * Hyperband's brackets: rounds of successive halving that trade many configurations against much resource each, since nobody knows how soon
 * a loss can be trusted. A configuration in rung i of bracket s gets R·η^(i−s).
 * @param most the largest resource R of a configuration, an integer ≥ 1
 * @param eta ≥ 2
 * @param rule how many start in bracket s: ⌈(s_max+1)·η^s/(s+1)⌉ as the paper has it, or ⌊(s_max+1)/(s+1)⌋·η^s as its authors' code does
 * @throws CoreError `out_of_range`
 * @see Li et al. 2018, table 1
 * @example hyperbandBrackets(81, 3).brackets.map((bracket) => bracket.rungs[0].n); // => [81, 34, 15, 8, 5]
 */
export function hyperbandBrackets(most: number, eta: number, rule: 'paper' | 'blog' = 'paper'): BracketPlan {
  requireInteger(most, 1, 2 ** 40, 'R')
  requireInteger(eta, 2, 1e6, 'eta')
  // With integers, not logarithms: log 1000 / log 10 is below 3 in doubles.
  let deepest = 0
  while (eta ** (deepest + 1) <= most) deepest++
  const brackets = Array.from({ length: deepest + 1 }, (_, i): Bracket => {
    const s = deepest - i
    const n = rule === 'paper' ? Math.ceil(((deepest + 1) * eta ** s) / (s + 1)) : Math.floor((deepest + 1) / (s + 1)) * eta ** s
    const rungs = Array.from({ length: s + 1 }, (_, rung) => ({ n: Math.floor(n / eta ** rung), r: (most * eta ** rung) / eta ** s }))
    return { s, rungs }
  })
  const totalResource = brackets.reduce((sum, { rungs }) => sum + rungs.reduce((own, { n, r }) => own + n * r, 0), 0)
  return { brackets, totalResource }
}
