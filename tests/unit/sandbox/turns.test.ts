import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Turns } from '@lib/sandbox/server/turns'

const minute = 60_000

describe('turns', () => {
  it('go round: an account with many jobs does not hold up one with a single job', () => {
    const turns = new Turns<string>()
    for (const job of ['a1', 'a2', 'a3']) turns.add('a', job)
    turns.add('b', 'b1')
    const taken: (string | undefined)[] = []
    for (let i = 0; i < 4; i++) {
      const job = turns.take(0)
      taken.push(job)
      if (job) turns.done(job.slice(0, 1), 10, 0)
    }
    expect(taken).toEqual(['a1', 'b1', 'a2', 'a3'])
  })

  it('come first to whoever has used less of late', () => {
    const turns = new Turns<string>()
    turns.add('greedy', 'first')
    turns.take(0)
    turns.done('greedy', 5000, 0)
    turns.add('greedy', 'second')
    turns.add('modest', 'only')
    expect(turns.take(0)).toBe('only')
    expect(turns.take(0)).toBe('second')
  })

  it('come first to those who have nothing under way', () => {
    const turns = new Turns<string>()
    turns.add('a', 'a1')
    turns.add('a', 'a2')
    expect(turns.take(0)).toBe('a1')
    turns.add('b', 'b1')
    expect(turns.take(0)).toBe('b1')
    expect(turns.take(0)).toBe('a2')
  })

  it('forget: half of what was used a minute ago, all but nothing after an hour', () => {
    const turns = new Turns<string>()
    turns.add('a', 'job')
    turns.take(0)
    turns.done('a', 4000, 0)
    expect(turns.usedMs('a', minute)).toBeCloseTo(2000)
    expect(turns.usedMs('a', 60 * minute)).toBeLessThan(1)
    expect(turns.usedMs('nobody', 0)).toBe(0)
  })

  it('know what a job of somebody takes on average, late ones counting most', () => {
    const turns = new Turns<string>()
    const run = (usedMs: number, at: number) => {
      turns.add('a', 'job')
      turns.take(at)
      turns.done('a', usedMs, at)
    }
    for (let i = 0; i < 120; i++) run(60, 1000 * i)
    expect(turns.usedMs('a', 2 * minute)).toBeGreaterThan(2000)
    expect(turns.meanMs('a')).toBeCloseTo(60)
    run(8000, 2 * minute)
    expect(turns.meanMs('a')).toBeGreaterThan(150)
    expect(turns.meanMs('a')).toBeLessThan(8000)
    expect(turns.meanMs('nobody')).toBe(0)
  })

  it('pass over what may not run at present, and lose nothing', () => {
    const turns = new Turns<string>()
    turns.add('a', 'long')
    turns.add('b', 'short')
    expect(turns.take(0, (job) => job === 'short')).toBe('short')
    expect(turns.take(0, (job) => job === 'short')).toBeUndefined()
    expect([turns.hasNext((job) => job === 'short'), turns.hasNext((job) => job === 'long')]).toEqual([false, true])
    expect(turns.waiting).toBe(1)
    expect(turns.take(0)).toBe('long')
    expect(turns.waiting).toBe(0)
  })

  it('give every job out once, whoever adds and takes in whatever order', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), owner: fc.constantFrom('a', 'b', 'c', 'd') }),
      fc.record({ kind: fc.constant('take' as const), usedMs: fc.integer({ min: 0, max: 5000 }) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const turns = new Turns<{ readonly owner: string; readonly id: number }>()
        const [added, taken]: [number[], number[]] = [[], []]
        steps.forEach((each, id) => {
          if (each.kind === 'add') {
            turns.add(each.owner, { owner: each.owner, id })
            added.push(id)
            return
          }
          const job = turns.take(id)
          if (!job) return
          taken.push(job.id)
          turns.done(job.owner, each.usedMs, id)
        })
        taken.push(...turns.clear().map(({ id }) => id))
        expect(taken.sort((x, y) => x - y)).toEqual(added)
        expect(turns.waiting).toBe(0)
      }),
    )
  })

  it('keep an honest account from waiting for more than one job of each of twenty greedy ones', () => {
    const turns = new Turns<string>()
    const greedy = Array.from({ length: 20 }, (_, k) => `greedy ${k}`)
    for (const name of greedy) for (let i = 0; i < 30; i++) turns.add(name, name)
    let now = 0
    let waited = 0
    for (let round = 0; round < 50; round++) {
      turns.add('honest', 'honest')
      for (let before = 0; ; before++) {
        const job = turns.take(now)
        if (!job) break
        now += job === 'honest' ? 20 : 250
        turns.done(job, job === 'honest' ? 20 : 250, now)
        if (job === 'honest') {
          waited = Math.max(waited, before)
          break
        }
      }
    }
    expect(waited).toBeLessThanOrEqual(greedy.length)
    // Once all have had a turn, it is first whenever it comes.
    turns.add('honest', 'honest')
    expect(turns.take(now)).toBe('honest')
  })
})
