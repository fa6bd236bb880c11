import type { QuickJSHandle } from 'quickjs-emscripten-core'
import { decode } from '../domain/codec'
import { batchLimits, valueLimits } from '../domain/valueLimits'
import type { CallOutcome, ConsoleOutput, LoadOutcome, LoadRequest, ProgramCall, RecordedCall } from '../domain/program'
import { type ErrorKind, type ProgramError, recursionError } from '../domain/verdict'
import type { Entered, Instance, Steps } from './instance'
import { engineLimits } from './limits'
import { transpile } from './transpile'

/** One loaded program in an instance of its own. After an outcome of kind `limit` it is spent. */
export interface LoadedProgram {
  /** Gives the values of the next calls their room: all of them share it. */
  begin(): void
  /** @throws WorldFault when the exercise's own callbacks fail */
  call(call: ProgramCall): Promise<CallOutcome>
  takeConsole(): ConsoleOutput
}

/** The callbacks of an exercise failed: the author's fault, not the learner's. */
class WorldFault extends Error {}

const fileName = 'program.ts'
/** of a described error: its name, message and stack, each character written as six at worst */
const errorCharacters = 30_000

/** An error as the prelude describes it. */
interface Described {
  readonly name: string
  readonly message: string
  readonly stack: string
  /** its class, where it is one of the language's own */
  readonly kind: ErrorKind | 'InternalError' | ''
  /** calls that were under way, for the engine's own errors */
  readonly frames: number
}

/** Where in the program an error arose: only what the engine can have written, and what is in the program. */
function placeOf(stack: string, lines: number): Pick<ProgramError, 'line' | 'column'> {
  const places = stack.split('\n').filter((line) => line !== '')
  if (places.length === 0 || !places.slice(0, -1).every((place) => place.startsWith('    at '))) return {}
  const [, line, column] = stack.match(/^ {4}at (?:.* \()?program\.ts:(\d+)(?::(\d+))?\)?$/m) ?? []
  if (line === undefined || Number(line) < 1 || Number(line) > lines) return {}
  return { line: Number(line), column: column === undefined ? undefined : Number(column) }
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
  let answers: World | undefined
  if (world !== undefined) {
    const program = new Program(await open(), world)
    const outcome = program.runNow(program.load('respond'))
    if (outcome.kind === 'limit' && program.stopped) return { outcome }
    if (outcome.kind !== 'ready') throw new WorldFault(`it does not load: ${JSON.stringify(outcome)}`)
    answers = new World(program)
  }
  const program = new Program(await open(), transpiled.script, answers)
  const outcome = await program.runDeeply(program.load(entryPoint))
  return outcome.kind === 'ready' ? { outcome, program } : { outcome }
}

const memberNames = ['begin', 'call', 'answer', 'describe', 'takeConsole'] as const
type Members = Readonly<Record<(typeof memberNames)[number], QuickJSHandle>>

/** A script in an instance, with the function that is called. */
class Program implements LoadedProgram {
  readonly #instance: Instance
  readonly #script: string
  readonly #lines: number
  readonly #world: World | undefined
  readonly #members: Members
  #entry: QuickJSHandle | undefined
  /** what the values of this batch may still come to, whatever the instance has made of it */
  #charactersLeft = 0

  constructor(instance: Instance, script: string, world?: World) {
    this.#instance = instance
    this.#script = script
    this.#lines = script.split('\n').length
    this.#world = world
    this.#members = Object.fromEntries(memberNames.map((name) => [name, instance.member(name)])) as Members
    if (world) instance.connect((name, args) => (args === undefined ? world.takes(name) : world.ask(name, args)))
  }

  /** Whether it has been told to stop. */
  get stopped(): boolean {
    return this.#instance.stopped
  }

  /** What steps come to, here and now: for those whose depth is their author's business. */
  runNow<Outcome>(steps: Steps<Outcome>): Outcome | Limit {
    try {
      return this.#instance.run(steps)
    } catch (error) {
      return this.#limitBehind(error)
    }
  }

  /** What steps come to, with as much stack as a program may have. */
  async runDeeply<Outcome>(steps: Steps<Outcome>): Promise<Outcome | Limit> {
    try {
      return await this.#instance.runDeeply(steps)
    } catch (error) {
      return this.#limitBehind(error)
    }
  }

  *load(entryPoint: string): Steps<LoadOutcome> {
    const instance = this.#instance
    const evaluated = yield* instance.evaluate(this.#script, fileName)
    if ('error' in evaluated) return yield* this.#unloadable(evaluated.error)
    const failed = yield* this.#drain()
    if (failed) return failed
    const state = instance.context.getPromiseState(evaluated.value)
    if (state.type === 'pending') return { kind: 'limit', limit: 'time' }
    if (state.type === 'rejected') return yield* this.#threw(state.error)
    const entry = instance.context.getProp(state.value, entryPoint)
    if (instance.context.typeof(entry) !== 'function')
      return {
        kind: 'invalid',
        error: { name: 'MissingExport', message: `The program does not export a function named ${entryPoint}.` },
      }
    this.#entry = entry
    return { kind: 'ready' }
  }

  begin(): void {
    const { context } = this.#instance
    context.callFunction(this.#members.begin, context.undefined)
    this.#charactersLeft = batchLimits.characters
    this.#world?.beginBatch()
  }

  async call({ args, setting, recorded }: ProgramCall): Promise<CallOutcome> {
    this.#world?.begin(setting)
    const before = this.#instance.gas
    const outcome = await this.runDeeply(this.#run(args))
    const ended = this.#world?.end(outcome) ?? outcome
    return recorded ? { ...ended, record: { calls: this.#world?.made() ?? [], rounds: this.#instance.gas - before } } : ended
  }

  /** @param args the argument list, encoded */
  *#run(args: string): Steps<CallOutcome> {
    const answered = yield* this.#enter('call', args)
    return typeof answered === 'string' ? this.#returned(answered) : answered
  }

  /** As the author's own function: with all the room of a batch. */
  *answer(args: string): Steps<CallOutcome> {
    const answered = yield* this.#enter('answer', args)
    return typeof answered === 'string' ? { kind: 'returned', encoded: answered.slice(1) } : answered
  }

  /** @returns the places of changed arguments, a semicolon and the value, or what kept it from returning one */
  *#enter(member: 'call' | 'answer', args: string): Steps<string | Failure> {
    const instance = this.#instance
    const text = instance.context.newString(args)
    const answered: Entered = yield* instance.call(this.#members[member], this.#entry as QuickJSHandle, text)
    text.dispose()
    if ('error' in answered) return yield* this.#threw(answered.error)
    if (instance.interrupted) return { kind: 'limit', limit: 'time' }
    const answer = instance.text(answered.value, valueLimits.characters + errorCharacters)
    const isValue = answer?.startsWith('R')
    if (answer === undefined || (!isValue && answer.length > errorCharacters)) return { kind: 'too_large', reason: 'characters' }
    const body = answer.slice(1)
    if (isValue) return body
    if (answer.startsWith('L')) return { kind: 'too_large', reason: body }
    return this.#read(JSON.parse(body) as Described)
  }

  /** @param body the places of changed arguments, and after a semicolon the value */
  #returned(body: string): CallOutcome {
    this.#charactersLeft -= body.length
    if (this.#charactersLeft < 0) return { kind: 'too_large', reason: 'characters, all calls together' }
    const end = body.indexOf(';')
    const encoded = body.slice(end + 1)
    return end <= 0 ? { kind: 'returned', encoded } : { kind: 'returned', encoded, changed: body.slice(0, end).split(',').map(Number) }
  }

  takeConsole(): ConsoleOutput {
    const { context } = this.#instance
    try {
      const answer = context.callFunction(this.#members.takeConsole, context.undefined)
      const text = answer.error ? undefined : this.#instance.text(answer.value, 8 * engineLimits.consoleCharacters)
      const [dropped, ...lines] = JSON.parse(text ?? '[0]') as readonly [number, ...string[]]
      return { lines, dropped }
    } catch {
      return { lines: [], dropped: 0 }
    }
  }

  /** Runs what promises have queued. Returns an outcome when that failed. */
  *#drain(): Steps<Failure | undefined> {
    for (;;) {
      const ran = yield* this.#instance.runQueued(1000)
      if (typeof ran !== 'number') return yield* this.#threw(ran.error)
      if (this.#instance.interrupted) return { kind: 'limit', limit: 'time' }
      if (ran === 0) return undefined
    }
  }

  *#describe(error: QuickJSHandle): Steps<Described | Limit> {
    const instance = this.#instance
    if (instance.interrupted) return { kind: 'limit', limit: 'time' }
    const described = yield* instance.call(this.#members.describe, error)
    if (instance.interrupted) return { kind: 'limit', limit: 'time' }
    const text = 'error' in described ? undefined : instance.text(described.value, errorCharacters)
    return text === undefined ? { kind: 'limit', limit: 'memory' } : (JSON.parse(text) as Described)
  }

  *#threw(error: QuickJSHandle): Steps<Failure> {
    const described = yield* this.#describe(error)
    return described.kind === 'limit' ? described : this.#read(described)
  }

  /** What does not parse has no function that it was in; what throws the same error while it is loaded has. */
  *#unloadable(error: QuickJSHandle): Steps<LoadOutcome> {
    const described = yield* this.#describe(error)
    if (described.kind === 'limit') return described
    const outcome = this.#read(described)
    const unparsed = described.kind === 'SyntaxError' && /^ {4}at program\.ts:\d+(?::\d+)?\n?$/.test(described.stack)
    return unparsed && outcome.kind === 'threw' ? { kind: 'invalid', error: outcome.error } : outcome
  }

  /** What the language throws itself when a limit is reached. A bare null is what is left of an error when there was no memory for one. */
  #read({ name, message, stack, kind, frames }: Described): Failure {
    const own = kind === 'InternalError'
    if (own && message === 'out of memory') return { kind: 'limit', limit: 'memory' }
    if (name === 'thrown value' && message === 'null' && this.#instance.exhausted) return { kind: 'limit', limit: 'memory' }
    const error: ProgramError =
      own && message === 'stack overflow' ? recursionError(frames) : { name, message, ...(kind && !own ? { kind } : {}) }
    return { kind: 'threw', error: { ...error, ...placeOf(stack, this.#lines) } }
  }

  /** The instance itself broke: out of its memory, of the host's stack, or of rounds. */
  #limitBehind(error: unknown): Limit {
    if (this.#instance.interrupted) return { kind: 'limit', limit: 'time' }
    const deep = error instanceof RangeError || (error instanceof Error && error.name === 'InternalError')
    return { kind: 'limit', limit: deep ? 'stack' : 'memory' }
  }
}

type Limit = Extract<CallOutcome, { kind: 'limit' }>
type Failure = Exclude<CallOutcome, { kind: 'returned' }>

const refusedCall = '[false,{"name":"RangeError","message":"too many calls"}]'

/** The callbacks of an exercise, in an instance of their own, and what passes between them and a program. */
class World {
  readonly #answers: Program
  #calls: RecordedCall[] = []
  #characters = 0
  /** how many arguments each callback takes, as far as is known */
  #takes: ReadonlyMap<string, number> = new Map()
  #ended: CallOutcome | undefined
  #fault: string | undefined

  constructor(answers: Program) {
    this.#answers = answers
  }

  beginBatch(): void {
    this.#characters = 0
  }

  /** @param setting what the callbacks are made from, encoded; without one they are not made */
  begin(setting: string | undefined): void {
    this.#calls = []
    this.#ended = undefined
    if (setting === undefined) return
    const made = this.#answer('', 'null', setting)
    if (this.#ended) return
    if (made.threw) throw new WorldFault(this.#fault ?? made.text)
    const told = decode(made.text)
    this.#takes = new Map(Array.isArray(told) ? told : [])
  }

  /** To how many arguments a callback listens, as a text. */
  takes(name: string): string {
    return String(this.#takes.get(name) ?? Number.POSITIVE_INFINITY)
  }

  /** Answers a program's call of a callback. */
  ask(name: string, args: string): string {
    const room = this.#calls.length < engineLimits.callbackCalls && this.#characters + args.length <= engineLimits.callbackCharacters
    if (name === '' || !room) this.#ended ??= { kind: 'too_large', reason: 'calls of what it was given' }
    if (this.#ended) return refusedCall
    const { text, threw } = this.#answer(name, args, 'null')
    this.#characters += args.length + text.length
    this.#calls.push({ name, args, result: text, threw })
    return `[${!threw},${text}]`
  }

  /** @throws WorldFault when it was asked for what it could not answer */
  end(outcome: CallOutcome): CallOutcome {
    if (this.#fault !== undefined) throw new WorldFault(this.#fault)
    return this.#ended ?? outcome
  }

  made(): readonly RecordedCall[] {
    return this.#calls
  }

  #answer(name: string, args: string, setting: string): { readonly text: string; readonly threw: boolean } {
    const outcome = this.#answers.runNow(this.#answers.answer(`["a",[${JSON.stringify(name)},${args},${setting}]]`))
    if (outcome.kind === 'returned') return { text: outcome.encoded, threw: false }
    if (outcome.kind === 'threw') return { text: JSON.stringify({ name: outcome.error.name, message: outcome.error.message }), threw: true }
    // Calling too often for the world to answer is the program's doing, and to stop is nobody's fault.
    if (outcome.kind === 'limit' && (name !== '' || this.#answers.stopped)) this.#ended = outcome
    else this.#fault = `${name || 'making them'} came to ${JSON.stringify(outcome)}`
    return { text: '{"name":"Error","message":"no answer"}', threw: true }
  }
}
