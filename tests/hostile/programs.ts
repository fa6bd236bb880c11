import type { Verdict } from '@lib/domain/verdict'

/** The exercise's function with something else in it. */
const inside = (body: string) => `export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {\n${body}\n}\n`
const right = 'return { precision: 1, recall: 1, fbeta: 1 }'

export interface HostileProgram {
  readonly name: string
  readonly source: string
  readonly verdicts: readonly Verdict[]
}

const program = (name: string, source: string, ...verdicts: Verdict[]): HostileProgram => ({ name, source, verdicts })

/** Programs that attack the grader, and the verdict that each has to end in. */
export const hostilePrograms: readonly HostileProgram[] = [
  program('loops without end', inside('for (;;) {}'), 'timed_out'),
  program('loops without end while it is loaded', `for (;;) {}\n${inside(right)}`, 'timed_out'),
  program('loops without end in a comparator', inside('[2, 1].sort(() => { for (;;) {} })'), 'timed_out'),
  program('loops without end in a getter of what it returns', inside('return { get precision() { for (;;) {} } }'), 'timed_out'),
  program('loops without end in toJSON', inside('return { toJSON() { for (;;) {} } }'), 'failed', 'timed_out'),
  program('backtracks without end', inside('/^(a+)+$/.test("a".repeat(64) + "b")'), 'timed_out'),
  program('searches 2⁵³ places that do not exist', inside('Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1)'), 'timed_out'),
  program('joins 2²⁹ holes', inside('return new Array(2 ** 29).join("xx")'), 'timed_out', 'out_of_memory', 'errored'),
  program('fills an array', inside('const all: number[] = []; for (;;) all.push(1)'), 'out_of_memory', 'timed_out'),
  program('doubles a string', inside('let text = "x"; for (;;) text += text'), 'out_of_memory', 'errored'),
  program(
    'doubles a string and looks into it',
    inside('let text = "x"; for (;;) { text += text; text.charCodeAt(5) }'),
    'out_of_memory',
    'errored',
  ),
  program('asks for buffers', inside('const all: any[] = []; for (;;) all.push(new ArrayBuffer(2 ** 20).slice(0))'), 'out_of_memory'),
  program('asks for one vast buffer', inside('return new Uint8Array(2 ** 31 - 1)'), 'out_of_memory', 'errored'),
  program('asks for one vast typed array', inside('return new Float64Array(1e9)'), 'out_of_memory', 'errored'),
  program('repeats a string past all bounds', inside('return "x".repeat(2 ** 28)'), 'out_of_memory', 'errored'),
  program('calls itself without end', inside('return precisionRecallFbeta(yTrue, yPred, beta)'), 'errored'),
  program('calls itself without end through sort', inside('const again = (): any => [2, 1].sort(again); return again()'), 'errored'),
  program(
    'calls itself without end through a proxy',
    inside('const p: any = new Proxy({}, { get: (_t, k) => p[k] }); return p.x'),
    'errored',
  ),
  program(
    'nests brackets 10⁵ deep',
    inside(`return ${'['.repeat(30_000)}${']'.repeat(30_000)}`),
    'invalid',
    'errored',
    'out_of_memory',
    'timed_out',
  ),
  program('returns a circle', inside('const a: any = {}; a.a = a; return a'), 'errored', 'failed'),
  program('returns something 10⁵ deep', inside('let a: any = []; for (let i = 0; i < 1e5; i++) a = [a]; return a'), 'errored'),
  program('returns something huge', inside('return new Array(1e6).fill(7)'), 'errored'),
  program('returns a huge string', inside('return "x".repeat(3e6)'), 'errored', 'failed'),
  program(
    'returns a proxy that lies about its length',
    inside('return new Proxy([], { get: (_t, k) => (k === "length" ? 2 ** 32 : 1) })'),
    'errored',
    'failed',
    'timed_out',
  ),
  program('returns a promise that never settles', inside('return new Promise(() => {})'), 'timed_out'),
  program('is an async function', `export async function precisionRecallFbeta() { ${right} }`, 'failed', 'errored'),
  program(
    'queues microtasks without end',
    inside('const again = (): any => Promise.resolve().then(again); again(); return 0'),
    'failed',
    'errored',
    'timed_out',
  ),
  program('floods the console', inside('for (let i = 0; i < 1e5; i++) console.log("x".repeat(500)); return 0'), 'failed', 'timed_out'),
  program('floods the console with empty lines', inside('for (let i = 0; i < 9e5; i++) console.log(); return 0'), 'failed', 'timed_out'),
  program('logs a circle', inside('const a: any = {}; a.a = a; console.log(a); return 0'), 'failed', 'errored'),
  program(
    'overwrites built-ins and returns nothing',
    `Array.prototype.map = Object.keys = JSON.stringify = (() => { throw 1 }) as any\n${inside('return undefined')}`,
    'failed',
  ),
  program(
    'pretends that everything is equal',
    `Object.is = () => true; (Number as any).isFinite = () => true; Object.prototype.valueOf = () => 1 as any\n${inside('return { precision: {}, recall: {}, fbeta: {} }')}`,
    'failed',
  ),
  program(
    'poisons Object.prototype',
    `Object.defineProperty(Object.prototype, 'passed', { value: true })\n${inside('return 0')}`,
    'failed',
  ),
  program(
    'freezes what it can reach',
    `for (const key of Reflect.ownKeys(globalThis)) try { Object.freeze((globalThis as any)[key]) } catch {}\n${inside('return 0')}`,
    'failed',
  ),
  program('throws null', inside('throw null'), 'errored', 'out_of_memory'),
  program('throws something whose message throws', inside('throw { get message() { throw 1 }, get stack() { throw 2 } }'), 'errored'),
  program('asks for process', inside('return (process as any).env'), 'errored'),
  program('asks for fetch', inside('return fetch("http://localhost")'), 'errored'),
  program('asks for require', inside('return require("fs")'), 'errored'),
  program('imports a module', `import fs from 'node:fs'\n${inside('return fs.readFileSync("/etc/passwd")')}`, 'errored', 'invalid'),
  program('imports a module at run time', inside('return import("node:fs")'), 'failed', 'errored', 'invalid'),
  program('reaches for the Function constructor', inside('return (() => {}).constructor("return process.env")()'), 'errored'),
  program(
    'reaches for it through a generator',
    inside('return (function* () {}).constructor("return globalThis.process.env")().next()'),
    'errored',
  ),
  program('reaches for shared memory', inside('return new SharedArrayBuffer(1024)'), 'errored'),
  program('reaches for Atomics', inside('return Atomics.wait(new Int32Array(4), 0, 0)'), 'errored'),
  program(
    'looks for the host among the globals',
    inside(
      'if (Object.getOwnPropertyNames(globalThis).some((k) => /^(process|require|fetch|WebAssembly|XMLHttpRequest|postMessage|importScripts|SharedArrayBuffer|Atomics|std|os|bjson)$/.test(k))) return { precision: 1 }; throw new RangeError("alone")',
    ),
    'errored',
  ),
  program('does not parse', 'export function precisionRecallFbeta( {', 'invalid'),
  program('exports something else', 'export const other = 1', 'invalid'),
  program('exports no function', 'export const precisionRecallFbeta = 1', 'invalid'),
  program('is empty', '', 'invalid'),
  program('takes the transpiler long', `const a = ${'<'.repeat(700)}`, 'invalid', 'timed_out'),
  program(
    'is an enum that grows in translation',
    `enum E { ${Array.from({ length: 5000 }, (_, i) => `A${i}`).join(', ')} }\n${inside('return 0')}`,
    'failed',
    'invalid',
    'out_of_memory',
    'timed_out',
    'errored',
  ),
  program('has a value namespace', `namespace N { export const a = 1 }\n${inside('return N.a')}`, 'invalid'),
]
