import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { poolLimits } from '@lib/sandbox/limits'
import { Turns } from '@lib/sandbox/server/turns'

const minute = 60_000

describe('turns', () => {
  it.each([
    ['short', 10],
    ['long', 1000],
  ])('go round: an account with many %s jobs holds up one with a single job for no longer than that may take', (_, usedMs) => {
    const turns = new Turns<string>()
    for (let i = 0; i < 100; i++) turns.add('many', 'many')
    turns.add('single', 'single')
    let waitedMs = 0
    for (let job = turns.take(0); job !== 'single'; job = turns.take(0)) {
      waitedMs += usedMs
      turns.done('many', usedMs, 0)
    }
    expect(waitedMs).toBeLessThanOrEqual(Math.max(turns.expectedMs('single', 0), usedMs))
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

  it('know what a job of somebody can be expected to take, the last ones counting most', () => {
    const turns = new Turns<string>()
    const run = (usedMs: number, at: number) => {
      turns.add('a', 'job')
      turns.take(at)
      turns.done('a', usedMs, at)
    }
    expect(turns.expectedMs('a', 0)).toBeGreaterThan(poolLimits.shortMs)
    run(60, 0)
    expect(turns.expectedMs('a', 0)).toBe(60)
    run(8000, 1000)
    expect(turns.expectedMs('a', 1000)).toBe(4030)
    // One that took too long is no reason to wait for ever.
    for (let i = 2; i < 10; i++) run(60, 1000 * i)
    expect(turns.expectedMs('a', 10_000)).toBeLessThan(poolLimits.shortMs)
  })

  it('come first to somebody whose jobs are known to be short, before many of whom nothing is known', () => {
    const turns = new Turns<string>()
    for (let round = 0; round < 5; round++) {
      for (let i = 0; i < 20; i++) turns.add(`unknown ${round} ${i}`, 'unknown')
      turns.add('known', 'short')
      // The first time nothing is known of it, either.
      if (round === 0) for (let i = 0; i < 20; i++) turns.take(0)
      expect(turns.take(0)).toBe('short')
      turns.done('known', 20, 0)
    }
  })

  it('come before all others to an owner for whom somebody waits who has had a turn, but in one place alone', () => {
    const turns = new Turns<string>()
    for (const job of ['first', 'second', 'third']) turns.add('bank', job, true)
    for (const name of ['a', 'b']) turns.add(name, name)
    expect(turns.take(0)).toBe('first')
    expect(turns.take(0)).toBe('a')
    turns.done('bank', 5000, 0)
    expect(turns.take(0)).toBe('second')
  })

  it('come to somebody whose last job was the longest, too, however many others there always are', () => {
    const turns = new Turns<string>()
    turns.add('long', 'long')
    turns.take(0)
    turns.done('long', 8000, 0)
    turns.add('long', 'long')
    const others = Array.from({ length: 40 }, (_, k) => `other ${k}`)
    for (const name of others) turns.add(name, name)
    let now = 0
    for (let job = turns.take(now); job !== 'long'; job = turns.take(now)) {
      now += 200
      turns.done(job as string, 200, now)
      turns.add(job as string, job as string)
    }
    expect(now).toBeLessThan(10 * minute)
  })

  it('count what a job cost beside its own time, and expect no more of the next one for it', () => {
    const turns = new Turns<string>()
    turns.add('a', 'job')
    turns.take(0)
    turns.done('a', 60, 0, 1000)
    expect([turns.usedMs('a', 0), turns.expectedMs('a', 0)]).toEqual([1060, 60])
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
      for (let k = 0; k < 4; k++) turns.done(turns.take(now) as string, 250, now)
    }
    expect(waited).toBeLessThanOrEqual(greedy.length)
    // Once all have had a turn, it is first whenever it comes.
    turns.add('honest', 'honest')
    expect(turns.take(now)).toBe('honest')
  })
})
