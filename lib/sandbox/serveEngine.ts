import type { CallOutcome } from '../domain/program'
import { type LoadedProgram, loadProgram } from './engine'
import { cleanMemory, type Engine, Instance } from './instance'
import type { EngineReply, EngineRequest } from './protocol'

const silent = { lines: [], dropped: 0 }

/**
 * The instances of an engine thread: one for each program, and one for its callbacks where it has any. The memory of those that are done
 * with is used again: to have new ones made and collected would take longer than a small program runs.
 */
class Instances {
  readonly #engine: Engine
  readonly #memories: WebAssembly.Memory[] = []
  readonly #spare: Promise<Instance>[] = []
  #taken: Instance[] = []

  constructor(engine: Engine) {
    this.#engine = engine
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
    return Instance.open(this.#engine, this.#memories.pop())
  }
}

/** The calls of a batch, in order: none after one that ran into a limit, or that returned more than may cross. */
async function callAll(program: LoadedProgram, calls: Extract<EngineRequest, { kind: 'call' }>['calls']): Promise<CallOutcome[]> {
  program.begin()
  const outcomes: CallOutcome[] = []
  let full: CallOutcome | undefined
  for (const call of calls) {
    const outcome = full ?? (await program.call(call))
    outcomes.push(outcome)
    if (outcome.kind === 'limit') return outcomes
    if (outcome.kind === 'too_large') full = outcome
  }
  return outcomes
}

/** Answers an engine thread's requests. A new load drops the program before. */
export function serveEngine(engine: Engine): (request: EngineRequest) => Promise<EngineReply | undefined> {
  const instances = new Instances(engine)
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
    const outcomes = program ? await callAll(program, request.calls) : []
    if (outcomes.at(-1)?.kind === 'limit') program = undefined
    return { kind: 'called', outcomes, console: program?.takeConsole() ?? silent }
  }
}
