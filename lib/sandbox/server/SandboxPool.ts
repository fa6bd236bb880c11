import 'server-only'
import { availableParallelism } from 'node:os'
import type { ProgramRunner } from '../../domain/program'
import { bundleScripts, type SandboxScripts } from './bundle'
import { SandboxProcess } from './SandboxProcess'

interface Job {
  run(sandbox: SandboxProcess): Promise<void>
  reject(error: Error): void
}

/** The queue is full; what waits is already kept, and is graded later. */
export class PoolBusy extends Error {}
export class PoolClosed extends Error {}

/**
 * Child processes that run learner code, as many as there are cores. Waiting jobs are taken in turns, one learner after the other, so
 * that nobody's many submissions hold up another's one. A child that met a limit is replaced.
 */
export class SandboxPool {
  readonly #size: number
  readonly #capacity: number
  readonly #waiting = new Map<string, Job[]>()
  readonly #idle: SandboxProcess[] = []
  #busy = 0
  #queued = 0
  #scripts: Promise<SandboxScripts> | undefined
  #closed = false
  #whenDrained: (() => void) | undefined

  constructor({ size = Math.max(1, availableParallelism()), capacity = 1000 } = {}) {
    this.#size = size
    this.#capacity = capacity
  }

  /** Starts the children ahead of the first submission. */
  async warm(): Promise<void> {
    const scripts = await this.#bundle()
    while (this.#idle.length + this.#busy < this.#size && !this.#closed) {
      const sandbox = new SandboxProcess(scripts)
      sandbox.prepare()
      this.#idle.push(sandbox)
    }
  }

  /**
   * Runs a job with a sandbox of its own.
   * @param owner whose turn it takes
   * @throws PoolBusy | PoolClosed | SandboxCrash
   */
  run<T>(owner: string, job: (runner: ProgramRunner) => Promise<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new PoolClosed('the grader is shutting down'))
    if (this.#queued >= this.#capacity) return Promise.reject(new PoolBusy('the grader has all the work it can hold'))
    return new Promise<T>((resolve, reject) => {
      const queue = this.#waiting.get(owner) ?? []
      queue.push({ run: (sandbox) => job(sandbox).then(resolve, reject), reject })
      this.#waiting.set(owner, queue)
      this.#queued++
      void this.#next()
    })
  }

  /** Lets running jobs end, refuses waiting ones, and stops the children. */
  async close(): Promise<void> {
    this.#closed = true
    for (const queue of this.#waiting.values()) for (const job of queue) job.reject(new PoolClosed('the grader is shutting down'))
    this.#waiting.clear()
    if (this.#busy > 0) await new Promise<void>((resolve) => (this.#whenDrained = resolve))
    for (const sandbox of this.#idle.splice(0)) sandbox.kill()
    await (await this.#scripts)?.remove()
  }

  #bundle(): Promise<SandboxScripts> {
    this.#scripts ??= bundleScripts()
    return this.#scripts
  }

  #take(): Job | undefined {
    const [owner, queue] = this.#waiting.entries().next().value ?? []
    if (!owner || !queue) return undefined
    const job = queue.shift()
    this.#waiting.delete(owner)
    if (queue.length > 0) this.#waiting.set(owner, queue)
    this.#queued--
    return job
  }

  async #next(): Promise<void> {
    if (this.#busy >= this.#size) return
    const job = this.#take()
    if (!job) return
    this.#busy++
    try {
      // The one that has waited longest: it has had the time to get ready.
      const sandbox = this.#idle.shift() ?? new SandboxProcess(await this.#bundle())
      sandbox.begin()
      await job.run(sandbox)
      if (sandbox.spent) sandbox.kill()
      else {
        sandbox.prepare()
        this.#idle.push(sandbox)
      }
    } catch (error) {
      job.reject(error as Error)
    } finally {
      this.#busy--
      if (this.#closed && this.#busy === 0) this.#whenDrained?.()
      if (!this.#closed) void this.#next()
      if (!this.#closed && this.#idle.length + this.#busy < this.#size && this.#queued === 0) void this.warm()
    }
  }
}
