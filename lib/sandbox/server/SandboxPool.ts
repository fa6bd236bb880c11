import 'server-only'
import { availableParallelism } from 'node:os'
import { namedError } from '../../domain/namedError'
import type { ProgramRunner } from '../../domain/program'
import { ServerClosed } from '../../domain/ServerClosed'
import { poolLimits } from '../limits'
import { Displaced, SandboxCrash, SandboxProcess } from './SandboxProcess'
import { type SandboxScripts, sandboxScripts } from './sandboxScripts'
import { Turns } from './turns'

/** The queue is full; what waits is already kept, and is graded later. */
export class PoolBusy extends namedError('PoolBusy') {}

/** how long a child of the long lane waits for another job */
const keepMs = 60_000

export interface RunOptions {
  /** known to take longer than a short program does */
  readonly long?: boolean
  /** before all others, one at a time: somebody who has had a turn waits for it */
  readonly first?: boolean
  /** in a child that has run nothing before, and runs nothing after */
  readonly alone?: boolean
  /** how many of the owner's jobs may wait at most */
  readonly mostWaiting?: number
}

interface Job {
  readonly owner: string
  long: boolean
  readonly first: boolean
  run(lane: Lane): Promise<Turn>
  reject(error: Error): void
}

/** What came of a job's turn. */
interface Turn {
  /** processor time used, in ms, and what it costs to replace what is worn out by it */
  readonly processorMs: number
  readonly replacementMs?: number
  /** or it had to make room, and is run again */
  readonly done: boolean
}

/** Places side by side. Short jobs have places of their own, which no long one may keep. */
interface Lane {
  readonly name: 'short' | 'long'
  readonly size: number
  /** how many children more than places there are to be, so that one is on its way while all others are in use */
  readonly spare: number
  readonly idle: SandboxProcess[]
  busy: number
}

const isAlive = ({ state: { kind } }: SandboxProcess) => kind === 'idle' || kind === 'starting'

/** Takes the child that has waited longest: of those that are ready, or else of those that will be. */
function nextAlive(idle: SandboxProcess[]): SandboxProcess | undefined {
  const next = idle.find(({ state }) => state.kind === 'idle') ?? idle.find(isAlive)
  return next && idle.splice(idle.indexOf(next), 1)[0]
}

/**
 * Turns at the machine's cores, and child processes that run learner code. Two lanes: whoever has used little of late begins in the
 * short one, and a program that turns out to be long goes over to the other, or begins there again when there is room. What runs there
 * steps back behind short programs and pages. A child that ran out of memory or stack is replaced. Of each lane there are never more children,
 * idle and busy, than it has places, and the short one's spare.
 */
export class SandboxPool {
  readonly #capacity: number
  readonly #stallMs: number
  readonly #scripts: () => Promise<SandboxScripts>
  readonly #turns = new Turns<Job>()
  readonly #short: Lane
  readonly #long: Lane
  #closed = false
  #dismissal: NodeJS.Timeout | undefined
  #whenDrained: (() => void) | undefined

  /** @param size places of each lane */
  constructor({
    size = Math.max(1, availableParallelism()),
    capacity = 1000,
    stallMs = poolLimits.stallMs as number,
    scripts = sandboxScripts,
  } = {}) {
    this.#capacity = capacity
    this.#stallMs = stallMs
    this.#scripts = scripts
    this.#short = { name: 'short', size, spare: 1, idle: [], busy: 0 }
    this.#long = { name: 'long', size, spare: 0, idle: [], busy: 0 }
  }

  /**
   * Starts children for the short lane ahead of the first submission.
   * @throws ServerClosed when it ends meanwhile | SandboxCrash
   */
  async warm(): Promise<void> {
    try {
      await this.#stock(this.#short.size)
      await Promise.all(this.#short.idle.map((sandbox) => sandbox.whenReady()))
    } catch (error) {
      throw this.#closed ? new ServerClosed('the grader is shutting down') : error
    }
  }

  /**
   * Runs a job with a sandbox of its own. It may be run more than once: only the last time counts.
   * @param owner whose turn it takes
   * @throws PoolBusy | ServerClosed | SandboxCrash
   */
  run<T>(owner: string, job: (runner: ProgramRunner) => Promise<T>, options: RunOptions = {}): Promise<T> {
    return this.#enter(owner, options, async (lane, settle) => {
      const sandbox = await this.#sandboxFor(lane, options.alone ?? false)
      let home = lane
      sandbox.begin(() => {
        if (home === this.#short && !this.#mayStay(sandbox.processorMs)) home = this.#makeRoom(sandbox)
      })
      const done = await settle(job(sandbox))
      sandbox.end()
      if (sandbox.state.kind === 'idle') home.idle.push(sandbox)
      this.#leave(home)
      return { processorMs: sandbox.processorMs, replacementMs: sandbox.state.kind === 'idle' ? 0 : poolLimits.replacementMs, done }
    })
  }

  /**
   * Runs work that needs no sandbox but takes its turn all the same, among the long ones.
   * @param work returns with what it comes to the processor time it took, in ms
   * @throws PoolBusy | ServerClosed
   */
  turn<T>(owner: string, work: () => Promise<{ readonly value: T; readonly processorMs: number }>, options: RunOptions = {}): Promise<T> {
    return this.#enter<T>(owner, { ...options, long: true }, async (lane, settle) => {
      let processorMs = 0
      const done = await settle(
        work().then((worked) => {
          processorMs = worked.processorMs
          return worked.value
        }),
      )
      this.#leave(lane)
      return { processorMs, done }
    })
  }

  /** Whether one more of an owner's jobs may wait. */
  hasRoom(owner: string, mostWaiting = Number.POSITIVE_INFINITY): boolean {
    return this.#turns.waiting < this.#capacity && this.#turns.waitingOf(owner) < mostWaiting
  }

  /** Lets running jobs end, refuses waiting ones, and stops the children. */
  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#dismissal)
    for (const job of this.#turns.clear()) job.reject(new ServerClosed('the grader is shutting down'))
    if (this.#short.busy + this.#long.busy > 0) await new Promise<void>((resolve) => (this.#whenDrained = resolve))
    for (const { idle } of [this.#short, this.#long]) for (const sandbox of idle.splice(0)) sandbox.kill()
  }

  /** Sees to it that so many children wait for short jobs, or are on their way: as many of them as there may be. */
  async #stock(count: number): Promise<void> {
    const scripts = await this.#scripts()
    const { idle } = this.#short
    this.#trim(this.#short)
    while (idle.length < Math.min(count, this.#room(this.#short))) idle.push(new SandboxProcess(scripts, false, this.#stallMs))
  }

  #enter<T>(
    owner: string,
    { long = false, first = false, mostWaiting = Number.POSITIVE_INFINITY }: RunOptions,
    run: (lane: Lane, settle: (work: Promise<T>) => Promise<boolean>) => Promise<Turn>,
  ): Promise<T> {
    if (this.#closed) return Promise.reject(new ServerClosed('the grader is shutting down'))
    if (!this.hasRoom(owner, mostWaiting)) return Promise.reject(new PoolBusy('the grader has all the work it can hold'))
    return new Promise<T>((resolve, reject) => {
      const settle = (work: Promise<T>) =>
        work.then(
          (value) => {
            resolve(value)
            return true
          },
          (error) => {
            const displaced = error instanceof Displaced
            if (!displaced) reject(error)
            return !displaced
          },
        )
      this.#turns.add(owner, { owner, long, first, reject, run: (lane) => run(lane, settle) }, first)
      this.#advance()
    })
  }

  /** Gives places to those whose turn it is. */
  #advance(): void {
    for (const lane of [this.#short, this.#long])
      while (lane.busy < lane.size && !this.#closed) {
        const now = performance.now()
        const job = this.#turns.take(now, (each, owner) => this.#isLong(each, owner, now) === (lane === this.#long))
        if (!job) break
        lane.busy++
        void this.#serve(job, lane)
      }
  }

  #isLong(job: Job, owner: string, now: number): boolean {
    // Many short programs are none that keep others waiting.
    return job.long || (this.#turns.usedMs(owner, now) > poolLimits.lightMs && this.#turns.expectedMs(owner, now) > poolLimits.shortMs)
  }

  /** Whether a program that is no short one may go on where it is: for a while, if it keeps nobody waiting. */
  #mayStay(processorMs: number): boolean {
    const now = performance.now()
    return processorMs < poolLimits.longMs && !this.#turns.hasNext((job, owner) => !this.#isLong(job, owner, now))
  }

  async #serve(job: Job, lane: Lane): Promise<void> {
    let turn: Turn = { processorMs: 0, done: true }
    try {
      turn = await job.run(lane)
      if (!turn.done && this.#closed) job.reject(new ServerClosed('the grader is shutting down'))
      else if (!turn.done) this.#turns.add(job.owner, Object.assign(job, { long: true }), job.first)
    } catch (error) {
      job.reject(error as Error)
    } finally {
      this.#turns.done(job.owner, turn.processorMs, performance.now(), turn.replacementMs)
      this.#advance()
    }
  }

  /** A child that waits, if need be one that the other lane lends, or a new one. */
  async #sandboxFor(lane: Lane, alone: boolean): Promise<SandboxProcess> {
    try {
      const own = alone ? undefined : nextAlive(lane.idle)
      const lent = own || alone || lane === this.#short ? undefined : this.#spared()
      const waiting = own ?? lent
      // One is always on its way, so that whoever comes next need not wait for it, and another for the one that is lent.
      void this.#stock(lent ? this.#short.size : 1).catch(() => undefined)
      this.#trim(lane)
      if (waiting && (await this.#getReady(waiting, lane).catch(() => false))) return waiting
      if (waiting && this.#closed) throw new SandboxCrash('the sandbox did not start')
      const started = new SandboxProcess(await this.#scripts(), alone, this.#stallMs)
      // Where none can be started, whoever waits is told so: it is not tried for ever.
      if (!(await this.#getReady(started, lane))) throw new SandboxCrash('the sandbox did not stay')
      return started
    } catch (error) {
      this.#leave(lane)
      throw this.#closed ? new ServerClosed('the grader is shutting down') : error
    }
  }

  /** For a long job where no child of its own lane waits: while little is going on, one that short jobs can do without. */
  #spared(): SandboxProcess | undefined {
    if (this.#short.busy > 0 || this.#turns.waiting > 0) return undefined
    const { idle } = this.#short
    const [ready, another] = idle.filter(({ state }) => state.kind === 'idle')
    return ready && another && idle.splice(idle.indexOf(ready), 1)[0]
  }

  /** @returns whether it is ready and alive: it may have died meanwhile. @throws SandboxCrash when it does not start */
  async #getReady(sandbox: SandboxProcess, lane: Lane): Promise<boolean> {
    if (lane === this.#long && !sandbox.slow) sandbox.stepBack()
    await sandbox.whenReady()
    return sandbox.state.kind === 'idle'
  }

  /** A program has turned out to be long: it goes on among the long ones, or later. @returns the lane whose place it has now */
  #makeRoom(sandbox: SandboxProcess): Lane {
    if (this.#long.busy >= this.#long.size) {
      sandbox.displace()
      return this.#short
    }
    sandbox.stepBack()
    this.#long.busy++
    this.#short.busy--
    this.#trim(this.#long)
    this.#advance()
    return this.#long
  }

  /** How many idle children a lane may have beside its busy ones. */
  #room({ size, spare, busy }: Lane): number {
    return this.#closed ? 0 : size + spare - busy
  }

  /** Lets go of idle children that have died, or of which there are too many. */
  #trim(lane: Lane): void {
    const { idle } = lane
    idle.splice(0, idle.length, ...idle.filter(isAlive))
    for (const sandbox of idle.splice(this.#room(lane))) sandbox.kill()
  }

  /** Ends children of the long lane that nobody has needed for a while. */
  #dismissLater(): void {
    const { idle } = this.#long
    const [oldest] = idle
    if (!oldest || this.#dismissal) return
    const dismiss = () => {
      this.#dismissal = undefined
      while (idle[0] && performance.now() - idle[0].idleSince >= keepMs) idle.shift()?.kill()
      this.#dismissLater()
    }
    this.#dismissal = setTimeout(dismiss, Math.max(0, oldest.idleSince + keepMs - performance.now())).unref()
  }

  #leave(lane: Lane): void {
    lane.busy--
    this.#trim(lane)
    this.#dismissLater()
    if (this.#closed && this.#short.busy + this.#long.busy === 0) this.#whenDrained?.()
    if (!this.#closed && this.#turns.waiting === 0) void this.#stock(this.#short.size - this.#short.busy).catch(() => undefined)
  }
}
