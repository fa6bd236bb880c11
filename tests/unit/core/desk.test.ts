import { describe, expect, it } from 'vitest'
import {
  deskBudget,
  type DeskGame,
  type DeskMove,
  deskTarget,
  methodicalMove,
  playDesk,
  projectDesk,
  randomDeskPolicy,
} from '@lib/core/experiments/projectDesk'
import { createRng } from '@lib/core/random/createRng'
import { mean } from '@lib/core/statistics/mean'

const games = 200

const reached = (played: readonly DeskGame[]) => played.filter(({ inUse }) => (inUse?.f1 ?? 0) >= deskTarget).length / played.length
const optimism = (played: readonly DeskGame[]) => mean(played.map(({ reported, inUse }) => (reported?.f1 ?? 0) - (inUse?.f1 ?? 0)))

/** As the methodical one, but with a look at the test set after every training. */
function peekingMove(game: DeskGame): DeskMove | undefined {
  const last = game.log.at(-1)
  if (last?.validation) return 'open_test_set'
  const next = methodicalMove({ ...game, testOpened: 0 })
  return next === 'open_test_set' ? undefined : next
}

describe('the project desk', () => {
  const methodical = Array.from({ length: games }, (_, seed) => playDesk(seed, methodicalMove))
  const random = Array.from({ length: games }, (_, seed) => playDesk(seed, randomDeskPolicy(createRng(seed, 9))))

  it(`is won more often by method than by chance, over ${games} games each`, () => {
    console.log(`target reached: methodical ${reached(methodical)}, random ${reached(random)}`)
    expect(reached(methodical)).toBeGreaterThan(0.8)
    expect(reached(methodical)).toBeGreaterThan(reached(random) + 0.25)
  })

  it('never costs more than there is', () => {
    for (const { spent, log } of [...methodical, ...random]) {
      expect(spent).toBeLessThanOrEqual(deskBudget)
      expect(log.reduce((sum, { cost }) => sum + cost, 0)).toBe(spent)
    }
  })

  it('flatters who opens the test set again and again, and not who opens it once', () => {
    const peeking = methodical.slice(0, 60).map((_, seed) => playDesk(seed, peekingMove))
    console.log(
      `reported above what it is in use: once ${optimism(methodical).toFixed(4)}, again and again ${optimism(peeking).toFixed(4)}`,
    )
    expect(Math.abs(optimism(methodical))).toBeLessThan(0.008)
    expect(optimism(peeking)).toBeGreaterThan(0.008)
  })

  it('plays the same moves to the same end', () => {
    const [game] = methodical
    const moves = game?.log.map(({ move }) => move) ?? []
    const steps = projectDesk({ seed: 0, moves })
    let step = steps.next()
    while (!step.done) step = steps.next()
    expect(step.value).toEqual(game)
  })

  it.each([
    ['the test set before there is a model', ['open_test_set'], 'nothing_trained'],
    ['more capacity where there is no network', ['linear', 'more_capacity'], 'nothing_to_change'],
    ['a move beyond the budget', ['network', 'tune_rate', 'tune_rate', 'tune_rate', 'tune_rate', 'tune_rate'], 'no_budget'],
  ] as const)('refuses %s, at no cost', (_, moves, refused) => {
    const steps = projectDesk({ seed: 1, moves })
    let step = steps.next()
    while (!step.done) step = steps.next()
    expect(step.value.log.at(-1)).toMatchObject({ refused, cost: 0 })
  })
})
