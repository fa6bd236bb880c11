import 'server-only'
import { type ChildProcess, fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { ServerClosed } from '../../domain/ServerClosed'
import { stepBehind } from '../../sandbox/server/stepBehind'
import { scriptFile } from '../../scripts/scriptFile'
import type { BackgroundReply, BackgroundRequest, Tasks } from './process'

/** far above what anything takes, also where the machine has much else to do: beyond it something is wrong */
const patienceMs = 300_000
/** behind short programs and pages */
const niceness = 15

export interface Computed<T> {
  readonly value: T
  readonly processorMs: number
}

/** Child processes that compute, one thing at a time each, what the main thread has no time for. As many as there are cores are kept; more end. */
export class BackgroundProcesses {
  readonly #idle: ChildProcess[] = []
  readonly #all = new Set<ChildProcess>()
  #closed = false

  /** @throws ServerClosed | Error when it fails */
  async run<T extends keyof Tasks>(task: T, input: Parameters<Tasks[T]>[0]): Promise<Computed<ReturnType<Tasks[T]>>> {
    const child = this.#idle.pop() ?? (await this.#start())
    try {
      const reply = await ask(child, { task, input } as BackgroundRequest)
      this.#keep(child)
      if (reply.kind === 'failed') throw new Error(`the task ${task} failed: ${reply.message}`)
      return { value: reply.value as ReturnType<Tasks[T]>, processorMs: reply.processorMs }
    } catch (error) {
      if (!this.#idle.includes(child)) child.kill('SIGKILL')
      throw this.#closed ? new ServerClosed('the server ends') : error
    }
  }

  close(): void {
    this.#closed = true
    for (const child of this.#all) child.kill('SIGKILL')
  }

  #keep(child: ChildProcess): void {
    if (!this.#all.has(child)) return
    if (this.#idle.length < availableParallelism()) this.#idle.push(child)
    else child.kill()
  }

  async #start(): Promise<ChildProcess> {
    const script = await scriptFile('background')
    if (this.#closed) throw new ServerClosed('the server ends')
    const child = fork(script, [`--of=${process.pid}`], {
      env: {} as NodeJS.ProcessEnv,
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    this.#all.add(child)
    // Nobody stays for one that waits; whoever has asked stays for the answer.
    child.unref()
    child.channel?.unref()
    child.on('exit', () => {
      this.#all.delete(child)
      if (this.#idle.includes(child)) this.#idle.splice(this.#idle.indexOf(child), 1)
    })
    child.on('error', () => this.#all.delete(child))
    stepBehind(child.pid, niceness)
    return child
  }
}

function ask(child: ChildProcess, request: BackgroundRequest): Promise<BackgroundReply> {
  return new Promise((resolve, reject) => {
    const done = () => {
      clearTimeout(alarm)
      child.off('message', heard)
      child.off('exit', ended)
      child.off('error', failed)
    }
    const failed = (error: Error) => {
      done()
      reject(error)
    }
    const heard = (reply: BackgroundReply) => {
      done()
      resolve(reply)
    }
    const ended = () => failed(new Error('the process has ended'))
    const alarm = setTimeout(() => child.kill('SIGKILL'), patienceMs)
    child.on('message', heard)
    child.on('exit', ended)
    child.on('error', failed)
    if (child.connected) child.send(request, (error) => error && child.kill('SIGKILL'))
    else ended()
  })
}
