import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRng } from '@lib/core/random/createRng'
import { asha } from '@lib/core/search/asha'
import { hyperbandBrackets } from '@lib/core/search/hyperband'
import { leastLosses, successiveHalving, successiveHalvingRungs } from '@lib/core/search/successiveHalving'

const seeds = fc.integer()

describe('halving', () => {
  it('keeps one in η at each rung, and the winner has no loss below it at the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 2, max: 4 }), seeds, (n, eta, seed) => {
        const rungs = successiveHalvingRungs(n, 1, 64, eta)
        for (const [i, rung] of rungs.entries()) expect([rung.n, rung.r]).toEqual([Math.floor(n / eta ** i), eta ** i])
        const rng = createRng(seed)
        const quality = Array.from({ length: n }, () => rng.uniform())
        const run = successiveHalving(rungs, (id) => quality[id] as number)
        const seen: (readonly number[])[] = []
        let step = run.next()
        for (; !step.done; step = run.next()) seen.push(step.value.running)
        // Losses that do not change with resource: the best survives every rung.
        expect(step.value).toBe(leastLosses(quality, 1)[0])
        for (const [i, running] of seen.entries()) if (i > 0) expect(running.every((id) => seen[i - 1]?.includes(id))).toBe(true)
      }),
    )
  })

  it('keeps a loss of infinity rather than one that is none, and of equals the earlier', () => {
    const loss = fc.oneof(
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0),
      fc.integer({ min: -2, max: 2 }),
    )
    fc.assert(
      fc.property(fc.array(loss, { minLength: 1, maxLength: 30 }), fc.nat(), (losses, k) => {
        const kept = leastLosses(losses, k % (losses.length + 1))
        const ranks = losses.map((each) => (Number.isNaN(each) ? 5 : each === Number.POSITIVE_INFINITY ? 4 : Math.max(each, -3)))
        const order = losses.map((_, i) => i).sort((a, b) => (ranks[a] as number) - (ranks[b] as number) || a - b)
        expect(kept).toEqual(order.slice(0, kept.length).sort((a, b) => a - b))
      }),
    )
  })

  it('Hyperband has the brackets of its paper’s table 1 for R = 81, η = 3', () => {
    expect(hyperbandBrackets(81, 3, 'blog').brackets.map(({ s, rungs }) => [s, ...rungs.map(({ n, r }) => `${n}×${r}`)])).toEqual([
      [4, '81×1', '27×3', '9×9', '3×27', '1×81'],
      [3, '27×3', '9×9', '3×27', '1×81'],
      [2, '9×9', '3×27', '1×81'],
      [1, '6×27', '2×81'],
      [0, '5×81'],
    ])
    // The paper's formula rounds up where its table does not.
    expect(hyperbandBrackets(81, 3).brackets.map(({ rungs }) => rungs[0]?.n)).toEqual([81, 34, 15, 8, 5])
  })

  it('every bracket of Hyperband ends at R and spends about as much as every other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 500 }), fc.integer({ min: 2, max: 5 }), (most, eta) => {
        const { brackets } = hyperbandBrackets(most, eta)
        const spent = brackets.map(({ rungs }) => rungs.reduce((sum, { n, r }) => sum + n * r, 0))
        for (const { rungs } of brackets) expect(rungs.at(-1)?.r).toBeCloseTo(most, 9)
        expect(Math.max(...spent)).toBeLessThanOrEqual(3 * Math.min(...spent))
      }),
    )
  })

  it('ASHA keeps its workers busy, never skips a rung, and promotes only the best one in η of those it knows', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 8 }), fc.integer({ min: 2, max: 4 }), (seed, workers, eta) => {
        const jobs = [...asha({ workers, least: 1, most: 27, eta, until: 60 }, (id) => createRng(seed, id).uniform())]
        for (const id of new Set(jobs.map((job) => job.configuration))) {
          const own = jobs.filter((job) => job.configuration === id)
          expect(own.map((job) => job.rung)).toEqual(own.map((_, rung) => rung))
        }
        for (let worker = 0; worker < workers; worker++) {
          const own = jobs.filter((job) => job.worker === worker)
          for (const [i, job] of own.entries()) expect(job.start).toBe(i === 0 ? 0 : (own[i - 1]?.end ?? 0))
          expect(own.at(-1)?.end).toBeGreaterThanOrEqual(60)
        }
        for (const [i, job] of jobs.entries()) {
          if (job.rung === 0) continue
          // What was known when its worker became free.
          const before = jobs.slice(0, i).findLastIndex((earlier) => earlier.worker === job.worker)
          const rivals = jobs.slice(0, before + 1).filter((earlier) => earlier.rung === job.rung - 1)
          const best = leastLosses(
            rivals.map(({ loss }) => loss),
            Math.floor(rivals.length / eta),
          )
          expect(best.map((position) => rivals[position]?.configuration)).toContain(job.configuration)
        }
        expect(jobs.every((job, i) => i === 0 || job.end >= (jobs[i - 1]?.end ?? 0))).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})
