import quickjs from '@jitl/quickjs-wasmfile-release-sync'
import { newQuickJSWASMModuleFromVariant, newVariant, type QuickJSContext, type QuickJSHandle } from 'quickjs-emscripten-core'
import type { CallOutcome, ConsoleOutput, LoadOutcome, LoadRequest, ProgramCall, RecordedCall } from '../domain/program'
import type { ProgramError } from '../domain/verdict'
import { engineLimits } from './limits'
import { preludeLimits, preludeSource } from './prelude'
import { transpile } from './transpile'

/** One loaded program in an instance of its own. After an outcome of kind `limit` it is spent. */
export interface LoadedProgram {
  /** @throws WorldFault when the exercise's own callbacks fail */
  call(call: ProgramCall): CallOutcome
  takeConsole(): ConsoleOutput
}

/** The callbacks of an exercise failed: the author's fault, not the learner's. */
class WorldFault extends Error {}

const fileName = 'program.ts'

function readError(dumped: { name?: unknown; message?: unknown; stack?: unknown }): ProgramError {
  const place = String(dumped.stack ?? '').match(/program\.ts:(\d+)(?::(\d+))?/)
  return {
    name: String(dumped.name ?? 'Error').slice(0, 60),
    message: String(dumped.message ?? '').slice(0, 500),
    line: place ? Number(place[1]) : undefined,
    column: place?.[2] ? Number(place[2]) : undefined,
  }
}

/** What the language itself throws when a limit is reached. A bare null is what is left of an error when there was no memory for one. */
function limitBehind(error: ProgramError, interrupted: boolean, exhausted: boolean): CallOutcome | undefined {
  if (interrupted || (error.name === 'InternalError' && error.message === 'interrupted')) return { kind: 'limit', limit: 'time' }
  if (error.name === 'InternalError' && error.message === 'out of memory') return { kind: 'limit', limit: 'memory' }
  if (error.name === 'thrown value' && error.message === 'null' && exhausted) return { kind: 'limit', limit: 'memory' }
  return undefined
}

/** A fresh WebAssembly instance that has run nothing but the prelude. */
export type Instance = Awaited<ReturnType<typeof openInstance>>

const initialPages = 256

/** @returns the memory as a new one would be, or none where it has grown: it cannot shrink */
export function cleanMemory(memory: WebAssembly.Memory): WebAssembly.Memory | undefined {
  if (memory.buffer.byteLength !== initialPages * 2 ** 16) return undefined
  new Uint8Array(memory.buffer).fill(0)
  return memory
}

/**
 * @param module the compiled engine
 * @param memory a clean one that no other instance uses any more
 */
export async function openInstance(
  module: WebAssembly.Module,
  memory = new WebAssembly.Memory({ initial: initialPages, maximum: engineLimits.memoryPages }),
) {
  const quickJs = await newQuickJSWASMModuleFromVariant(newVariant(quickjs, { wasmModule: module, wasmMemory: memory }))
  const runtime = quickJs.newRuntime()
  runtime.setMemoryLimit(engineLimits.heapBytes)
  runtime.setMaxStackSize(engineLimits.stackBytes)
  const spent = { gas: 0, crossings: 0 }
  const interrupted = () => spent.gas + spent.crossings / engineLimits.callbacksPerGas > engineLimits.gas
  runtime.setInterruptHandler(() => {
    spent.gas++
    return interrupted()
  })
  const context = runtime.newContext()
  const prelude = context.unwrapResult(context.evalCode(`${preludeSource}(${preludeLimits})`, 'prelude.js'))
  return { memory, runtime, context, prelude, spent, interrupted }
}

/**
 * Loads a program into a fresh WebAssembly instance. Nothing but source and encoded arguments goes in, nothing but bounded text comes
 * out; what the instance says about itself is never trusted. Callbacks are answered by a world of their own: another fresh instance,
 * which the program reaches by bounded text alone.
 * @param open gives an instance that nobody else has
 */
export async function loadProgram(
  open: () => Promise<Instance>,
  { source, entryPoint, world }: LoadRequest,
): Promise<{ readonly outcome: LoadOutcome; readonly program?: LoadedProgram }> {
  const transpiled = transpile(source)
  if ('error' in transpiled) return { outcome: { kind: 'invalid', error: transpiled.error } }
  const answers = world === undefined ? undefined : enter(await open(), world, 'respond')
  if (answers && !answers.program) throw new WorldFault(`it does not load: ${JSON.stringify(answers.outcome)}`)
  return enter(await open(), transpiled.script, entryPoint, answers?.program)
}

function enter(
  { memory, runtime, context, prelude, spent, interrupted }: Instance,
  script: string,
  entryPoint: string,
  world?: LoadedProgram,
): { readonly outcome: LoadOutcome; readonly program?: LoadedProgram } {
  const exhausted = () => memory.buffer.byteLength > engineLimits.heapBytes / 2
  const threw = (error: ProgramError): CallOutcome => limitBehind(error, interrupted(), exhausted()) ?? { kind: 'threw', error }
  const fromHandle = (handle: QuickJSHandle): ProgramError => {
    const dumped: unknown = context.dump(handle)
    return typeof dumped === 'object' && dumped !== null
      ? readError(dumped)
      : { name: 'thrown value', message: dumped === null ? 'null' : String(dumped).slice(0, 500) }
  }

  const member = (name: string) => context.getProp(prelude, name)
  const [callEntry, settled, rejected, takeConsole] = [member('call'), member('settled'), member('rejected'), member('takeConsole')]

  const calls = connectWorld(context, member('connect'), world, () => spent.crossings++)

  /** Runs what promises have queued. Returns an outcome when that failed. */
  function drain(): CallOutcome | undefined {
    for (;;) {
      const jobs = runtime.executePendingJobs(1000)
      if (jobs.error) {
        const error = fromHandle(jobs.error)
        jobs.error.dispose()
        return threw(error)
      }
      if (interrupted()) return { kind: 'limit', limit: 'time' }
      if (jobs.value === 0) return undefined
    }
  }

  const textOf = (prompt: QuickJSHandle, argument: QuickJSHandle): CallOutcome => {
    const answer = context.callFunction(prompt, context.undefined, argument)
    if (answer.error) return threw(fromHandle(answer.error))
    return readAnswer(answer.value)
  }

  function readAnswer(handle: QuickJSHandle): CallOutcome {
    if (interrupted()) return { kind: 'limit', limit: 'time' }
    if (context.typeof(handle) !== 'string') {
      const failed = drain()
      if (failed) return failed
      const state = context.getPromiseState(handle)
      if (state.type === 'pending') return { kind: 'limit', limit: 'time' }
      return state.type === 'fulfilled' ? textOf(settled, state.value) : textOf(rejected, state.error)
    }
    const text = context.getString(handle)
    handle.dispose()
    const body = text.slice(1)
    if (text.startsWith('R')) return { kind: 'returned', encoded: body }
    if (text.startsWith('L')) return { kind: 'too_large', reason: body }
    return threw(readError(JSON.parse(body)))
  }

  function guarded(run: () => CallOutcome): CallOutcome {
    try {
      return run()
    } catch (error) {
      // The instance itself broke: out of its memory, or out of the host's stack.
      if (error instanceof RangeError) return { kind: 'limit', limit: 'stack' }
      if (interrupted()) return { kind: 'limit', limit: 'time' }
      return { kind: 'limit', limit: 'memory' }
    }
  }

  let entry: QuickJSHandle | undefined
  const loaded = guarded(() => {
    const evaluated = context.evalCode(script, fileName, { type: 'module' })
    if (evaluated.error) return threw(fromHandle(evaluated.error))
    const failed = drain()
    if (failed) return failed
    let namespace = evaluated.value
    const state = context.getPromiseState(namespace)
    if (state.type === 'pending') return { kind: 'limit', limit: 'time' }
    if (state.type === 'rejected') return threw(fromHandle(state.error))
    if (!state.notAPromise) namespace = state.value
    entry = context.getProp(namespace, entryPoint)
    return { kind: 'returned', encoded: 'null' }
  })
  if (loaded.kind === 'threw') {
    const { error } = loaded
    const wellFormed = error.name !== 'SyntaxError' && !error.message.startsWith('could not load module')
    return { outcome: wellFormed ? loaded : { kind: 'invalid', error } }
  }
  if (loaded.kind !== 'returned') return { outcome: loaded }
  if (!entry || context.typeof(entry) !== 'function')
    return {
      outcome: {
        kind: 'invalid',
        error: { name: 'MissingExport', message: `The program does not export a function named ${entryPoint}.` },
      },
    }

  const entryHandle = entry
  return {
    outcome: { kind: 'ready' },
    program: {
      call({ args, setting, recorded, watched }) {
        calls.begin(setting)
        const gasBefore = spent.gas
        const outcome = guarded(() => {
          const text = context.newString(watched ? `!${args}` : args)
          const answer = context.callFunction(callEntry, context.undefined, entryHandle, text)
          text.dispose()
          return answer.error ? threw(fromHandle(answer.error)) : readAnswer(answer.value)
        })
        const ended = calls.end(outcome)
        return recorded ? { ...ended, record: { calls: calls.made(), rounds: spent.gas - gasBefore } } : ended
      },
      takeConsole: () => readConsole(context, takeConsole),
    },
  }
}

/** Lets the prelude reach the callbacks of a world, and keeps what passes between them. */
function connectWorld(context: QuickJSContext, connect: QuickJSHandle, world: LoadedProgram | undefined, spend: () => void) {
  let calls: RecordedCall[] = []
  let characters = 0
  let ended: CallOutcome | undefined
  let fault: string | undefined
  const ask = (name: string, args: string, setting: string): { text: string; threw: boolean } => {
    const outcome = world?.call({ args: `["a",[${JSON.stringify(name)},${args},${setting}]]` })
    if (outcome?.kind === 'returned') return { text: outcome.encoded, threw: false }
    if (outcome?.kind === 'threw')
      return { text: JSON.stringify({ name: outcome.error.name, message: outcome.error.message }), threw: true }
    // Calling too often for the world to answer is the program's doing.
    if (outcome?.kind === 'limit' && name !== '') ended = outcome
    else fault = outcome ? `${name || 'making them'} came to ${JSON.stringify(outcome)}` : 'the exercise has none'
    return { text: '{"name":"Error","message":"no answer"}', threw: true }
  }
  const host = context.newFunction('host', (nameHandle, argsHandle) => {
    const [name, args] = [context.getString(nameHandle), context.getString(argsHandle)]
    spend()
    if (name === '' || calls.length >= engineLimits.callbackCalls || characters + args.length > engineLimits.callbackCharacters)
      ended ??= { kind: 'too_large', reason: 'calls of what it was given' }
    if (ended) return context.newString('[false,{"name":"RangeError","message":"too many calls"}]')
    const { text, threw } = ask(name, args, 'null')
    characters += args.length + text.length
    calls.push({ name, args, result: text, threw })
    return context.newString(`[${!threw},${text}]`)
  })
  context.callFunction(connect, context.undefined, host)
  return {
    /** @param setting what the callbacks are made from, encoded */
    begin(setting: string | undefined): void {
      calls = []
      characters = 0
      ended = undefined
      // Without a world the setting is for the judge alone.
      if (setting === undefined || !world) return
      const made = ask('', 'null', setting)
      if (made.threw) throw new WorldFault(fault ?? made.text)
    },
    end(outcome: CallOutcome): CallOutcome {
      if (fault !== undefined) throw new WorldFault(fault)
      return ended ?? outcome
    },
    made: () => calls,
  }
}

function readConsole(context: QuickJSContext, takeConsole: QuickJSHandle): ConsoleOutput {
  try {
    const answer = context.callFunction(takeConsole, context.undefined)
    if (answer.error) return { lines: [], dropped: 0 }
    const text = context.getString(answer.value)
    answer.value.dispose()
    const { lines, dropped } = JSON.parse(text.slice(0, 4 * engineLimits.consoleCharacters)) as ConsoleOutput
    return { lines: lines.slice(0, engineLimits.consoleLines).map(String), dropped: Number(dropped) }
  } catch {
    return { lines: [], dropped: 0 }
  }
}
