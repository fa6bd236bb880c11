import type { CallOutcome } from '../domain/program'
import { type Instance, type LoadedProgram, loadProgram, openInstance } from './engine'
import type { EngineReply, EngineRequest } from './protocol'

const silent = { lines: [], dropped: 0 }

/** Answers an engine thread's requests. A new load drops the program before. */
export function serveEngine(module: WebAssembly.Module): (request: EngineRequest) => Promise<EngineReply | undefined> {
  let program: LoadedProgram | undefined
  let spare: Promise<Instance> | undefined
  const open = () => {
    const opened = spare ?? openInstance(module)
    spare = undefined
    return opened
  }
  return async (request) => {
    if (request.kind === 'prepare') {
      program = undefined
      spare ??= openInstance(module)
      return undefined
    }
    if (request.kind === 'load') {
      program = undefined
      const loaded = await loadProgram(open, request)
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
