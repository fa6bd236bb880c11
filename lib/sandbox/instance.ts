import quickjs from '@jitl/quickjs-wasmfile-release-sync'
import { newQuickJSWASMModuleFromVariant, newVariant, type QuickJSContext, type QuickJSHandle } from 'quickjs-emscripten-core'
import { engineLimits } from './limits'
import { preludeSource } from './prelude'
import { consoleSource } from './preludeConsole'
import { fuelExport, fuelTableExport, meterLoops } from './wasm/meterLoops'
import { interpreterExport, segmentStack, tableExport } from './wasm/segmentStack'

/** A way out of a module: the entry of its table that is called there, and what leads on from it. */
interface WayOut {
  readonly entry: number
  readonly bridge: WebAssembly.Module
}

/** The engine, compiled. */
export interface Engine {
  readonly module: WebAssembly.Module
  /** to the host, when its loops have used up their rounds */
  readonly fuel: WayOut
  /** to another stack, where it can go on with one */
  readonly segments?: WayOut | undefined
  /** shared with whoever may stop a program: one that runs while this is not 0 is interrupted */
  readonly stop?: Int32Array | undefined
}

/** calls that share one of the browser's stacks: they fill at most two thirds of it, whatever they call */
const levelsOfStack = 256

// A call that may go on with a stack of its own: not all browsers have it. Those that lack it have larger stacks, or less depth.
type Callable = (...args: readonly number[]) => number
const { promising, Suspending } = WebAssembly as unknown as {
  readonly promising?: (called: Callable) => (...args: readonly number[]) => Promise<number>
  readonly Suspending?: new (called: (...args: readonly number[]) => Promise<number>) => WebAssembly.ImportValue
}

/**
 * Readies the engine: all loops of its own are counted.
 * @param bytes as its package has it
 * @param deep whether the threads that it will run in have too small a stack for a program's, as a browser's do
 */
export async function compileEngine(bytes: Uint8Array, deep = false): Promise<Engine> {
  const metered = meterLoops(bytes)
  const fuel = { entry: metered.entry, bridge: await WebAssembly.compile(metered.bridge) }
  if (!deep || !promising || !Suspending) return { module: await WebAssembly.compile(metered.bytes), fuel }
  const segmented = segmentStack(metered.bytes, levelsOfStack)
  const bridge = await WebAssembly.compile(segmented.bridge)
  return { module: await WebAssembly.compile(segmented.bytes), fuel, segments: { entry: segmented.entry, bridge } }
}

/** A function of the engine that runs a program, and the numbers it is called with. */
interface Entry {
  readonly name: 'QTS_Call' | 'QTS_Eval' | 'QTS_ExecutePendingJob'
  readonly args: readonly number[]
}
/** Something that enters the engine on its way, and may be left waiting there. */
export type Steps<Result> = Generator<Entry, Result, number>

/** What the library keeps to itself: pointers, and the engine's functions. */
interface Inside {
  readonly ctx: { readonly value: number }
  readonly rt: { readonly value: number }
  readonly ffi: {
    readonly module: Readonly<Record<`_${Entry['name']}`, (...args: readonly number[]) => number>>
    QTS_ResolveException(context: number, result: number): number
    QTS_FreeValuePointer(context: number, value: number): void
    QTS_NewString(context: number, characters: number): number
    QTS_GetString(context: number, value: number): number
    QTS_FreeCString(context: number, characters: number): void
    QTS_ArgvGetJSValueConstPointer(values: number, index: number): number
  }
  readonly module: {
    readonly HEAPU8: Uint8Array
    _malloc(bytes: number): number
    UTF8ToString(characters: number): string
  }
  /** where functions of the host are called from inside */
  readonly cToHostCallbacks: { callFunction: (context: number, self: number, count: number, values: number) => number }
  readonly memory: {
    heapValueHandle(pointer: number): QuickJSHandle
    newHeapCharPointer(text: string): { readonly value: { readonly ptr: number; readonly strlen: number }; dispose(): void }
    newMutablePointerArray(length: number): { readonly value: { readonly ptr: number }; dispose(): void }
  }
}

/** What became of entering the engine: a value, or an error of the program. */
export type Entered = { readonly value: QuickJSHandle } | { readonly error: QuickJSHandle }

/** What answers a callback that a program is given, or without arguments says how many of them it takes. */
type Answer = (name: string, args: string | undefined) => string

const moduleFlag = 1
/** as many as a function of the prelude has */
const mostArguments = 2
/** bytes of one character in UTF-8 */
const mostBytes = 3
const initialPages = 256

/** @returns the memory as a new one would be, or none where it has grown: it cannot shrink */
export function cleanMemory(memory: WebAssembly.Memory): WebAssembly.Memory | undefined {
  if (memory.buffer.byteLength !== initialPages * 2 ** 16) return undefined
  new Uint8Array(memory.buffer).fill(0)
  return memory
}

/** Readies an instance for going on with another stack. @returns what says whether it does from now on */
function segment(exports: WebAssembly.Exports, { entry, bridge }: WayOut): (deep: boolean) => void {
  const interpreter = exports[interpreterExport] as unknown as Callable
  const table = exports[tableExport] as WebAssembly.Table
  table.grow(1)
  table.set(entry, interpreter)
  if (!promising || !Suspending) return () => undefined
  const elsewhere = promising(interpreter)
  const deeper = new Suspending((...args) => elsewhere(...args))
  const leadsOn = new WebAssembly.Instance(bridge, { host: { deeper } }).exports.deeper
  return (deep) => table.set(entry, deep ? leadsOn : interpreter)
}

/** Thrown through the engine where its loops may go no further. */
class OutOfRounds extends Error {}

/** A fresh WebAssembly instance that has run nothing but the prelude. */
export class Instance {
  readonly memory: WebAssembly.Memory
  readonly context: QuickJSContext
  readonly #prelude: QuickJSHandle
  readonly #fuel: WebAssembly.Global<'i64'>
  readonly #inside: Inside
  readonly #setDepth: ((deep: boolean) => void) | undefined
  readonly #stop: Int32Array | undefined
  /** where the pointers to what a function is called with stand */
  readonly #argumentList: number
  #answer: Answer | undefined
  /** what kept the host from answering */
  #fault: { readonly error: unknown } | undefined
  #gas = 0
  /** of its own loops: what may still be given them */
  #rounds = 0
  /** whether a program may be running: the host reads its values by getters of its own, too */
  #running = false
  #crossings = 0

  /**
   * @param memory a clean one that no other instance uses any more
   */
  static async open(
    { module, fuel, segments, stop }: Engine,
    memory = new WebAssembly.Memory({ initial: initialPages, maximum: engineLimits.memoryPages }),
  ): Promise<Instance> {
    let exports: WebAssembly.Exports = {}
    const variant = newVariant(quickjs, {
      emscriptenModule: {
        wasmMemory: memory,
        instantiateWasm: async (imports, onSuccess) => {
          const instance = await WebAssembly.instantiate(module, imports)
          exports = instance.exports
          onSuccess(instance)
          return exports
        },
      },
    })
    const quickJs = await newQuickJSWASMModuleFromVariant(variant)
    const setDepth = segments && segment(exports, segments)
    const opened = new Instance(quickJs.newRuntime(), memory, exports[fuelExport] as WebAssembly.Global<'i64'>, setDepth, stop)
    const leadsOut = new WebAssembly.Instance(fuel.bridge, { host: { refuel: () => opened.#refuel() } }).exports.refuel
    ;(exports[fuelTableExport] as WebAssembly.Table).set(fuel.entry, leadsOut)
    return opened
  }

  private constructor(
    runtime: ReturnType<Awaited<ReturnType<typeof newQuickJSWASMModuleFromVariant>>['newRuntime']>,
    memory: WebAssembly.Memory,
    fuel: WebAssembly.Global<'i64'>,
    setDepth: ((deep: boolean) => void) | undefined,
    stop: Int32Array | undefined,
  ) {
    this.#fuel = fuel
    this.#setDepth = setDepth
    this.#stop = stop
    runtime.setMemoryLimit(engineLimits.heapBytes)
    runtime.setMaxStackSize(engineLimits.stackBytes)
    runtime.setInterruptHandler(() => {
      this.#gas++
      return this.interrupted
    })
    this.memory = memory
    this.context = runtime.newContext()
    this.#inside = this.context as unknown as Inside
    this.#argumentList = this.#inside.module._malloc(mostArguments * Uint32Array.BYTES_PER_ELEMENT)
    const prepare = this.context.unwrapResult(this.context.evalCode(preludeSource, 'prelude.js'))
    const host = this.context.newFunction('host', () => undefined)
    // Not by way of the library: what it makes for each call costs as much again as the call, and a program makes thousands.
    this.#inside.cToHostCallbacks.callFunction = (_context, _self, count, values) => this.#asked(count, values)
    this.#prelude = this.context.unwrapResult(this.context.callFunction(prepare, this.context.undefined, host))
    this.#rounds = engineLimits.builtInRounds
    this.#fuel.value = 0n
    this.#gas = 0
  }

  /** A function of the prelude. */
  member(name: 'begin' | 'call' | 'answer' | 'describe' | 'takeConsole'): QuickJSHandle {
    return this.context.getProp(this.#prelude, name)
  }

  /** Lets a program reach callbacks. */
  connect(answer: Answer): void {
    this.#answer = answer
  }

  /** interrupt callbacks so far */
  get gas(): number {
    return this.#gas
  }

  /** Whether it has been told to stop. */
  get stopped(): boolean {
    return this.#stop !== undefined && Atomics.load(this.#stop, 0) !== 0
  }

  /** Whether the program has used up its share of time, by any of the counts, or has been told to stop. */
  get interrupted(): boolean {
    const [gas, rounds] = [this.#gas + this.#crossings / engineLimits.callbacksPerGas, this.#rounds + Number(this.#fuel.value)]
    return this.stopped || gas > engineLimits.gas || rounds < 0
  }

  /** Lets its own loops go on for a while. @throws OutOfRounds when a program's may not, or the host's have long done what there is to do */
  #refuel(): void {
    if (this.#running ? this.interrupted : this.#rounds < -engineLimits.builtInRounds) throw new OutOfRounds()
    const slice = this.#running ? Math.min(this.#rounds, engineLimits.builtInSlice) : engineLimits.builtInSlice
    this.#rounds -= slice
    this.#fuel.value += BigInt(slice)
  }

  /** Whether it has claimed so much memory that there may have been no room for an error. */
  get exhausted(): boolean {
    return this.memory.buffer.byteLength > engineLimits.heapBytes / 2
  }

  /** Goes through steps here and now. What throws on its way leaves an instance that nobody uses again. */
  run<Result>(steps: Steps<Result>): Result {
    this.#running = true
    for (let step = steps.next(); ; ) {
      if (step.done) {
        this.#running = false
        return step.value
      }
      step = steps.next(this.#entry(step.value.name)(...step.value.args))
    }
  }

  /** Goes through steps with as much stack as a program may have. */
  async runDeeply<Result>(steps: Steps<Result>): Promise<Result> {
    if (!this.#setDepth || !promising) return this.run(steps)
    this.#running = true
    this.#setDepth(true)
    for (let step = steps.next(); ; ) {
      if (step.done) {
        this.#setDepth(false)
        this.#running = false
        return step.value
      }
      step = steps.next(await promising(this.#entry(step.value.name))(...step.value.args))
    }
  }

  #entry(name: Entry['name']): Callable {
    return this.#inside.ffi.module[`_${name}`]
  }

  #entered(pointer: number): Entered {
    const { ctx, ffi, memory } = this.#inside
    const error = ffi.QTS_ResolveException(ctx.value, pointer)
    if (!error) return { value: memory.heapValueHandle(pointer) }
    ffi.QTS_FreeValuePointer(ctx.value, pointer)
    return { error: memory.heapValueHandle(error) }
  }

  /** What the prelude asks of the host: what a callback answers or how much it takes, or without a name the console's source. @returns 0 for no answer */
  #asked(count: number, values: number): number {
    const { ctx, ffi } = this.#inside
    const given = (index: number) => this.#taken(ffi.QTS_GetString(ctx.value, ffi.QTS_ArgvGetJSValueConstPointer(values, index)))
    try {
      if (count === 0) return this.#newText(consoleSource)
      const [name, args] = [given(0), count > 1 ? given(1) : undefined]
      if (args !== undefined) this.#crossings++
      return this.#answer ? this.#newText(this.#answer(name, args)) : 0
    } catch (error) {
      this.#fault ??= { error }
      return 0
    }
  }

  #newText(text: string): number {
    const { ctx, ffi, memory } = this.#inside
    const characters = memory.newHeapCharPointer(text)
    const value = ffi.QTS_NewString(ctx.value, characters.value.ptr)
    characters.dispose()
    return value
  }

  /** @throws what kept the host from answering meanwhile */
  *call(called: QuickJSHandle, ...args: readonly [QuickJSHandle, QuickJSHandle?]): Steps<Entered> {
    const { ctx, module } = this.#inside
    const pointers = args.flatMap((handle) => (handle ? [handle.value as unknown as number] : []))
    new Uint32Array(module.HEAPU8.buffer, this.#argumentList, pointers.length).set(pointers)
    const self = this.context.undefined.value as unknown as number
    const result = yield {
      name: 'QTS_Call',
      args: [ctx.value, called.value as unknown as number, self, pointers.length, this.#argumentList],
    }
    if (this.#fault) throw this.#fault.error
    return this.#entered(result)
  }

  /** Runs a module. */
  *evaluate(script: string, fileName: string): Steps<Entered> {
    const { ctx, memory } = this.#inside
    const [code, name] = [memory.newHeapCharPointer(script), memory.newHeapCharPointer(fileName)]
    const result = yield { name: 'QTS_Eval', args: [ctx.value, code.value.ptr, code.value.strlen, name.value.ptr, 0, moduleFlag] }
    code.dispose()
    name.dispose()
    return this.#entered(result)
  }

  /** Runs what promises have queued, at most so many at once. @returns how many that were */
  *runQueued(most: number): Steps<number | { readonly error: QuickJSHandle }> {
    const { rt, memory } = this.#inside
    const context = memory.newMutablePointerArray(1)
    const result = yield { name: 'QTS_ExecutePendingJob', args: [rt.value, most, context.value.ptr] }
    context.dispose()
    const handle = memory.heapValueHandle(result)
    if (this.context.typeof(handle) !== 'number') return { error: handle }
    const count = this.context.getNumber(handle)
    handle.dispose()
    return count
  }

  /**
   * A text out of the engine.
   * @returns undefined where it is longer than `most` characters
   * @throws Error where there is no memory to read it from
   */
  text(handle: QuickJSHandle, most: number): string | undefined {
    const { ctx, ffi, module } = this.#inside
    const start = ffi.QTS_GetString(ctx.value, handle.value as unknown as number)
    handle.dispose()
    if (start === 0) throw new Error('no memory for a text')
    const fits = module.HEAPU8.indexOf(0, start) - start <= mostBytes * most
    if (!fits) {
      ffi.QTS_FreeCString(ctx.value, start)
      return undefined
    }
    const text = this.#taken(start)
    return text.length <= most ? text : undefined
  }

  /** @param start where its characters are; their place is given back */
  #taken(start: number): string {
    const { ctx, ffi, module } = this.#inside
    const text = module.UTF8ToString(start)
    ffi.QTS_FreeCString(ctx.value, start)
    return text
  }
}
