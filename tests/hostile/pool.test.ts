import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { findExercise } from '@lib/catalog/catalog'
import { createRng } from '@lib/core/random/createRng'
import type { ProgramRunner } from '@lib/domain/program'
import { encode } from '@lib/domain/codec'
import { ServerClosed } from '@lib/domain/ServerClosed'
import { gradeProgram } from '@lib/grading/gradeProgram'
import { poolLimits } from '@lib/sandbox/limits'
import { SandboxPool } from '@lib/sandbox/server/SandboxPool'
import { SandboxCrash, type SandboxProcess } from '@lib/sandbox/server/SandboxProcess'
import { sandboxScripts } from '@lib/sandbox/server/sandboxScripts'
import { drainSandboxes, sandboxPool } from '@lib/services/graders'
import { gradeSafely } from '@lib/services/submissions/gradeSubmission'
import { childProcesses } from '../support/childMemory'

const { exercise } = findExercise('practical-methodology/performance-metrics/exercise/precision-recall-fbeta') ?? {}
if (!exercise) throw new Error('the exercise is not there')
const { entryPoint } = exercise.definition
const program = (body: string) => `export function ${entryPoint}(yTrue: any, yPred: any, beta: any): any { ${body} }`
/** Far longer than a short program on any machine: a quick one has done all the rounds of an empty loop before. */
const endless = program('for (;;) ({})')
const pidOf = (runner: ProgramRunner) => (runner as SandboxProcess).pid as number
const graded = (pool: SandboxPool, owner: string, source: string) =>
  pool.run(owner, (runner) => gradeProgram(exercise.gradable, runner, source, 1)).then(({ verdict }) => verdict)

afterAll(drainSandboxes)

/** Time that passes when the test says so, for what waits in this process: children have their own. */
async function withOwnTime<T>(act: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  try {
    return await act()
  } finally {
    vi.useRealTimers()
  }
}

describe('whoever submits beside those who ask too much', () => {
  const greedy = [
    "return 'x'.repeat(700000)",
    "return { ['k'.repeat(900000)]: 1 }",
    'return new Float64Array(49000).fill(Math.PI)',
    'const all = []; for (;;) all.push(new Array(100000).fill(1.5))',
    'let s = "x"; for (;;) s += s',
    'for (;;) {}',
    'const g = (n: number): any => [g(n + 1)]; return g(0)',
    "console.log('y'.repeat(1e6)); throw new Error('z'.repeat(1e6))",
  ]

  it('is graded as if nobody else were there, and never told that the grader failed', async () => {
    let going = true
    const attacks = greedy.map(async (body, k) => {
      while (going) await gradeSafely(exercise, program(body), k, `greedy ${k}`)
    })
    const verdicts: string[] = []
    for (let i = 0; i < 40; i++) verdicts.push((await gradeSafely(exercise, exercise.solution, i, 'honest')).verdict)
    going = false
    await Promise.all(attacks)
    expect(verdicts).toEqual(Array(40).fill('passed'))
  })

  it('comes first: a short program does not wait for a long one to end', async () => {
    const pool = new SandboxPool({ size: 1 })
    let short: Promise<string> | undefined
    const long = pool.run('long', async (runner) => {
      const { verdict } = await gradeProgram(exercise.gradable, runner, endless, 1)
      // It has proved to be long by now, and keeps its place until the short one has had its turn.
      short ??= pool.run('short', async () => 'has had its turn')
      return [await short, verdict]
    })
    expect(await long).toEqual(['has had its turn', 'timed_out'])
    await pool.close()
  })

  it('lets what somebody waits for who has had a turn come before all others', async () => {
    const pool = new SandboxPool({ size: 1 })
    const order: string[] = []
    const run = (owner: string, first = false) => pool.run(owner, async () => order.push(owner), { first })
    await Promise.all([run('one'), run('another'), run('bank', true), run('bank', true)])
    expect(order).toEqual(['one', 'bank', 'bank', 'another'])
    await pool.close()
  })

  it('lets one that takes a little longer go on where it is, as long as nobody waits for the place', async () => {
    const pool = new SandboxPool({ size: 1 })
    await pool.warm()
    const slowAfter = (owner: string) =>
      pool.run(owner, async (runner) => {
        const sandbox = runner as SandboxProcess
        await sandbox.load({ source: 'export function f() { for (let i = 0; i < 50000; i++) ({}) }', entryPoint: 'f' })
        // Twice what a short program takes, half of what one may take that keeps nobody waiting.
        while (sandbox.processorMs < 2 * poolLimits.shortMs) {
          const { outcomes } = await sandbox.call([{ args: encode([]) }])
          expect(outcomes).toMatchObject([{ kind: 'returned' }])
        }
        return sandbox.slow
      })
    expect(await slowAfter('alone')).toBe(false)
    const [first] = await Promise.all([slowAfter('one of two'), slowAfter('the other')])
    expect(first).toBe(true)
    await pool.close()
  })

  it('does not end their turns: programs that have to make room are run again, and end as they would have', async () => {
    const pool = new SandboxPool({ size: 1 })
    const verdicts = await Promise.all(['a', 'b', 'c'].map((owner) => graded(pool, owner, endless)))
    expect(verdicts).toEqual(['timed_out', 'timed_out', 'timed_out'])
    await pool.close()
  })

  it('costs them no sandbox: programs that have to make room stop by themselves, and others run where they were', {
    timeout: 300_000,
  }, async () => {
    const pool = new SandboxPool({ size: 1 })
    const given: SandboxProcess[] = []
    const asked = (owner: string) =>
      pool.run(owner, async (runner) => {
        given.push(runner as SandboxProcess)
        const result = await gradeProgram(exercise.gradable, runner, endless, 1)
        // The first keeps its place among the long ones until the other had to make room.
        if (runner === given[0]) await expect.poll(() => given[1]?.state.kind ?? 'busy').not.toBe('busy')
        return result
      })
    const ended = await Promise.all([asked('goes on among the long ones'), asked('makes room')])
    expect(ended.map(({ verdict }) => verdict)).toEqual(['timed_out', 'timed_out'])
    const [, stopped] = given
    expect([given.length, stopped?.state.kind]).toEqual([3, 'idle'])
    const pids = new Set<number>()
    while (!pids.has(stopped?.pid ?? 0)) {
      const { pid, verdict } = await pool.run('another', async (runner) => ({
        pid: pidOf(runner),
        ...(await gradeProgram(exercise.gradable, runner, exercise.solution, 1)),
      }))
      expect([verdict, pids.has(pid)]).toEqual(['passed', false])
      pids.add(pid)
    }
    await pool.close()
  })
})

describe('a child process that dies', () => {
  it('is nobody’s fault: whoever was in it gets another one', async () => {
    const rng = createRng(1)
    await sandboxPool().warm()
    const verdicts = await Promise.all(
      Array.from({ length: 60 }, async (_, i) => {
        const result = gradeSafely(exercise, exercise.solution, i, `learner ${i % 7}`)
        const pids = childProcesses()
        // Killed from outside, as a system does that runs out of memory: idle ones, starting ones and busy ones.
        const victim = pids[Math.floor(rng.uniform() * pids.length)]
        if (i % 3 === 0 && victim) process.kill(victim, 'SIGKILL')
        return (await result).verdict
      }),
    )
    expect(verdicts).toEqual(Array(60).fill('passed'))
  })

  it('is left to nobody else: killed before, at and after every step, the next submission is graded', async () => {
    const pool = new SandboxPool({ size: 1 })
    const steps: ((runner: ProgramRunner) => Promise<unknown>)[] = [
      (runner) => runner.load({ source: exercise.solution, entryPoint }),
      (runner) => runner.call([{ args: encode([[1], [1], 1]) }]),
      (runner) => runner.call([{ args: encode([[0], [1], 1]) }]),
    ]
    for (let killed = 0; killed <= steps.length; killed++)
      for (const when of ['before', 'during'] as const) {
        const outcome = pool.run('learner', async (runner) => {
          for (const [i, step] of steps.entries()) {
            const kill = () => i === killed && process.kill(pidOf(runner), 'SIGKILL')
            if (when === 'before') kill()
            const done = step(runner)
            if (when === 'during') kill()
            await done
          }
          return 'done'
        })
        const ended = await outcome.catch((error: unknown) => error)
        // Killed while it works, it may have answered before.
        if (killed === steps.length || when === 'during') expect([ended === 'done', ended instanceof SandboxCrash]).toContain(true)
        else expect(ended).toBeInstanceOf(SandboxCrash)
        if (killed === steps.length) expect(ended).toBe('done')
        expect(await graded(pool, 'learner', exercise.solution)).toBe('passed')
      }
    await pool.close()
  })

  it('of a machine that stands still is no verdict on the program, and the next gets another', async () => {
    const pool = new SandboxPool({ size: 1, stallMs: 1 })
    await pool.warm()
    let still = 0
    const stopped = pool.run('learner', async (runner) => {
      still = pidOf(runner)
      process.kill(still, 'SIGSTOP')
      return runner.load({ source: exercise.solution, entryPoint })
    })
    await expect(stopped).rejects.toThrow(SandboxCrash)
    expect(await pool.run('learner', async (runner) => pidOf(runner))).not.toBe(still)
    await pool.close()
  })

  it('takes nothing with it when the pool is closed', async () => {
    const pool = new SandboxPool({ size: 2 })
    await pool.warm()
    const before = childProcesses().length
    const running = graded(pool, 'a', exercise.solution)
    const waiting = Array.from({ length: 20 }, () => graded(pool, 'a', exercise.solution).catch((error: Error) => error.message))
    const closing = pool.close()
    expect(await running).toBe('passed')
    expect(await Promise.all(waiting)).toContain('the grader is shutting down')
    await closing
    await expect.poll(() => childProcesses().length).toBeLessThanOrEqual(before - 2)
  })
})

describe('children that cannot be started', () => {
  const directory = mkdtempSync(join(tmpdir(), 'holdout-pool-'))
  afterAll(() => rmSync(directory, { recursive: true }))
  const ended = join(directory, 'ended')
  const [endsAtOnce, missing] = [join(directory, 'ends-at-once.mjs'), join(directory, 'missing.mjs')]
  writeFileSync(endsAtOnce, `import { appendFileSync } from 'node:fs'\nappendFileSync('${ended}', 'x')\nprocess.exit(1)`)
  const job = async () => 'has run'
  const poolWith = (child: () => string) => {
    const scripts = async () => ({ ...(await sandboxScripts()), child: child() })
    return new SandboxPool({ size: 1, scripts })
  }

  it.each([
    ['end at once', endsAtOnce],
    ['have no script', missing],
  ])('fail the jobs that wait for them, and are not tried for ever: they %s', async (_, child) => {
    const pool = poolWith(() => child)
    for (let i = 0; i < 4; i++) await expect(pool.run('learner', job)).rejects.toThrow(SandboxCrash)
    await pool.close()
    // One of its own, one on its way, and one that the next may have, for each job.
    if (child === endsAtOnce) expect(readFileSync(ended, 'utf8').length).toBeLessThanOrEqual(12)
  })

  it('are no reason to give up those that wait', async () => {
    let child = (await sandboxScripts()).child
    const pool = poolWith(() => child)
    await pool.warm()
    child = endsAtOnce
    expect(await pool.run('learner', job)).toBe('has run')
    await pool.close()
  })

  it('keep no pool from closing: whoever waits for them is graded later', async () => {
    const pool = poolWith(() => endsAtOnce)
    await expect(pool.run('learner', job)).rejects.toThrow(SandboxCrash)
    const waits = expect(pool.run('learner', job)).rejects.toThrow(ServerClosed)
    await pool.close()
    await waits
  })

  it('are started again when they can be', async () => {
    let child = missing
    const pool = poolWith(() => child)
    await expect(pool.run('learner', job)).rejects.toThrow(SandboxCrash)
    child = (await sandboxScripts()).child
    expect(await pool.run('learner', job)).toBe('has run')
    await pool.close()
  })
})

describe('the children that there are', () => {
  it('are never more than the places of both lanes, and one on its way', async () => {
    const others = childProcesses()
    const pool = new SandboxPool({ size: 2 })
    // What known long ones ran in is kept for the next of their kind.
    const keep = (owner: string) => pool.run(owner, async (runner) => runner as SandboxProcess, { long: true })
    const kept = await Promise.all(['a', 'b'].map(keep))
    expect(kept.map(({ state }) => state.kind)).toEqual(['idle', 'idle'])
    let release: () => void = () => undefined
    const released = new Promise<void>((resolve) => (release = resolve))
    const held = new Set<string>()
    // Two that turn out to be long take the long places, and two others those that they have left.
    const all = ['a', 'b', 'c', 'd'].map((owner, i) =>
      pool.run(owner, async (runner) => {
        if (i < 2) await gradeProgram(exercise.gradable, runner, endless, 1)
        held.add(owner)
        await released
      }),
    )
    await expect.poll(() => held.size).toBe(4)
    expect(kept.map(({ state }) => state.kind)).not.toContain('idle')
    release()
    await Promise.all(all)
    await pool.close()
    await expect.poll(() => childProcesses().filter((pid) => !others.includes(pid))).toEqual([])
  })

  it('that are ready for short programs lend one to a long one while nobody else is there', async () => {
    const pool = new SandboxPool({ size: 2 })
    await pool.warm()
    const short = (owner: string) => pool.run(owner, async (runner) => pidOf(runner))
    const ready = await Promise.all(['a', 'b'].map(short))
    // A third one is on its way by now: nobody is made to wait for it.
    await new Promise(setImmediate)
    expect(ready).toContain(await short('next'))
    await new Promise(setImmediate)
    const long = async (owner: string) => {
      const pid = await pool.run(owner, async (runner) => pidOf(runner), { long: true })
      // Whoever waits for it is told before its place is free.
      await new Promise(setImmediate)
      return pid
    }
    const lent = await long('c')
    expect(ready).toContain(lent)
    // It stays where it is, behind all others, and the next long one runs in it.
    expect(await long('d')).toBe(lent)
    await pool.close()
  })

  it('lend none while a short program runs', async () => {
    const pool = new SandboxPool({ size: 3 })
    await pool.warm()
    const ready = await Promise.all(['a', 'b', 'c'].map((owner) => pool.run(owner, async (runner) => pidOf(runner))))
    await new Promise(setImmediate)
    const beside = await pool.run('short', () => pool.run('long', async (runner) => pidOf(runner), { long: true }))
    expect(ready).not.toContain(beside)
    await pool.close()
  })

  it('end when nobody has needed them for a minute, and no sooner', async () => {
    const pool = new SandboxPool({ size: 1 })
    const long = () => pool.run('learner', async (runner) => pidOf(runner), { long: true })
    await withOwnTime(async () => {
      const pid = await long()
      await vi.advanceTimersByTimeAsync(59_000)
      expect(await long()).toBe(pid)
      await vi.advanceTimersByTimeAsync(59_000)
      expect(await long()).toBe(pid)
      await vi.advanceTimersByTimeAsync(60_000)
      await expect.poll(() => childProcesses()).not.toContain(pid)
    })
    await pool.close()
  })
})

it('an account’s waiting programs are counted, and no more of them taken in than it may have', async () => {
  const pool = new SandboxPool({ size: 1 })
  const job = (runner: ProgramRunner) => gradeProgram(exercise.gradable, runner, exercise.solution, 1)
  const outcomes = await Promise.allSettled([
    ...Array.from({ length: 6 }, () => pool.run('eager', job, { mostWaiting: 3 })),
    pool.run('other', job, { mostWaiting: 3 }),
  ])
  expect(outcomes.map(({ status }) => status)).toEqual([...Array(4).fill('fulfilled'), ...Array(2).fill('rejected'), 'fulfilled'])
  await pool.close()
})
