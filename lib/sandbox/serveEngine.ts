import type { CallOutcome } from '../domain/program'
import { cleanMemory, type Instance, type LoadedProgram, loadProgram, openInstance } from './engine'
import type { EngineReply, EngineRequest } from './protocol'

const silent = { lines: [], dropped: 0 }

/**
 * The instances of an engine thread: one for each program, and one for its callbacks where it has any. The memory of those that are done
 * with is used again: to have new ones made and collected would take longer than a small program runs.
 */
class Instances {
  readonly #module: WebAssembly.Module
  readonly #memories: WebAssembly.Memory[] = []
  readonly #spare: Promise<Instance>[] = []
  #taken: Instance[] = []

  constructor(module: WebAssembly.Module) {
    this.#module = module
  }

  /** An instance that nobody has had. */
  readonly take = async (): Promise<Instance> => {
    const instance = await (this.#spare.pop() ?? this.#open())
    this.#taken.push(instance)
    return instance
  }

  /** Takes back what was taken: nothing uses it any more. @returns how many those were */
  reclaim(): number {
    const clean = this.#taken.flatMap(({ memory }) => cleanMemory(memory) ?? [])
    const count = this.#taken.length
    this.#memories.push(...clean)
    this.#taken = []
    return count
  }

  prepare(count: number): void {
    while (this.#spare.length < count) this.#spare.push(this.#open())
  }

  #open(): Promise<Instance> {
    return openInstance(this.#module, this.#memories.pop())
  }
}

/** Answers an engine thread's requests. A new load drops the program before. */
export function serveEngine(module: WebAssembly.Module): (request: EngineRequest) => Promise<EngineReply | undefined> {
  const instances = new Instances(module)
  let program: LoadedProgram | undefined
  return async (request) => {
    if (request.kind === 'prepare') {
      program = undefined
      instances.prepare(Math.max(1, instances.reclaim()))
      return undefined
    }
    if (request.kind === 'load') {
      program = undefined
      instances.reclaim()
      const loaded = await loadProgram(instances.take, request)
      program = loaded.program
      return { kind: 'loaded', outcome: loaded.outcome, console: program?.takeConsole() ?? silent }
    }
    const outcomes: CallOutcome[] = []
    for (const call of request.calls) {
      if (!program) break
      const outcome = program.call(call)
      outcomes.push(outcome)
      if (outcome.kind === 'limit') {
        program = undefined
        return { kind: 'called', outcomes, console: silent }
      }
    }
    return { kind: 'called', outcomes, console: program?.takeConsole() ?? silent }
  }
}
