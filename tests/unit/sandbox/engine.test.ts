import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, it } from 'vitest'
import { decode, encode } from '@lib/domain/codec'
import type { CallOutcome, LoadOutcome } from '@lib/domain/program'
import { Callback, type Value } from '@lib/domain/value'
import type { ProgramError } from '@lib/domain/verdict'
import { batchLimits } from '@lib/domain/valueLimits'
import { readError } from '@lib/grading/readError'
import { loadProgram } from '@lib/sandbox/engine'
import { compileEngine, type Engine, Instance } from '@lib/sandbox/instance'
import { serveEngine } from '@lib/sandbox/serveEngine'

let engine: Engine
let serve: ReturnType<typeof serveEngine>
beforeAll(async () => {
  engine = await compileEngine(readFileSync(createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm')))
  serve = serveEngine(engine)
})

async function load(source: string): Promise<{ readonly outcome: LoadOutcome; readonly console: readonly string[] }> {
  const reply = await serve({ kind: 'load', source, entryPoint: 'f' })
  if (reply?.kind !== 'loaded') throw new Error('no reply')
  return { outcome: reply.outcome, console: reply.console.lines }
}
/** Loads a program and calls it, once for each list of arguments. */
async function call(source: string, ...calls: (readonly Value[])[]): Promise<readonly CallOutcome[]> {
  expect((await load(source)).outcome).toEqual({ kind: 'ready' })
  const reply = await serve({ kind: 'call', calls: (calls.length > 0 ? calls : [[]]).map((args) => ({ args: encode(args) })) })
  if (reply?.kind !== 'called') throw new Error('no reply')
  return reply.outcomes
}
const returned = async (expression: string) => {
  const [outcome] = await call(`export const f = (): any => (${expression})`)
  return outcome?.kind === 'returned' ? decode(outcome.encoded) : outcome
}
const thrown = async (body: string) => {
  const [outcome] = await call(`export function f(): any {\n  ${body}\n}`)
  return outcome?.kind === 'threw' ? outcome.error : outcome
}

describe('what a program returns crosses as data', () => {
  it.each([
    ['an object', '({ a: 1, b: [2] })', { a: 1, b: [2] }],
    ['the fields of an instance of a class', 'new (class Point { x = 1; get y() { return 2 } })()', { x: 1 }],
    ['what has no prototype', 'Object.assign(Object.create(null), { a: 1 })', { a: 1 }],
    ['the own fields of what inherits', 'Object.assign(Object.create({ z: 1 }), { a: 1 })', { a: 1 }],
    ['an array of a class', 'new (class List extends Array {})(1, 2, 3)', [1, 2, 3]],
  ])('%s', async (_, expression, value) => {
    expect(JSON.parse(JSON.stringify(await returned(expression)))).toEqual(value)
  })

  it.each([
    ['Map', 'new Map([[1, 2]])'],
    ['Map', 'new (class Index extends Map {})()'],
    ['Set', 'new Set([1])'],
    ['Date', 'new Date()'],
    ['RegExp', '/a/'],
    ['Error', 'new RangeError("x")'],
    ['Promise', 'Promise.resolve(1)'],
    ['Promise', '(async () => 1)()'],
    ['Number', 'new Number(1)'],
    ['iterator', '[1][Symbol.iterator]()'],
    ['iterator', '(function* () {})()'],
    ['function', '() => 1'],
    ['symbol', 'Symbol("s")'],
  ])('but for a %s, which is called by its kind: %s', async (kind, expression) => {
    expect(await returned(expression)).toEqual({ kind })
  })

  it('a borrowed prototype makes no Map', async () => {
    expect(JSON.parse(JSON.stringify(await returned('Object.assign(Object.create(Map.prototype), { a: 1 })')))).toEqual({ a: 1 })
  })
})

describe('structuredClone copies data', () => {
  it.each([
    ['a list of lists', 'structuredClone([[1, 2], [3]])', [[1, 2], [3]]],
    [
      'an object, its name __proto__ among others',
      'structuredClone(JSON.parse(\'{"a": {"__proto__": 1}}\')).a',
      JSON.parse('{"__proto__": 1}'),
    ],
    [
      'what is no object',
      '[structuredClone(1), structuredClone("a"), structuredClone(null), structuredClone(undefined)]',
      [1, 'a', null, undefined],
    ],
    ['the holes of a list', '[0 in structuredClone([, 1]), structuredClone([1, , ,]).length]', [false, 3]],
    ['a typed array', 'Array.from(structuredClone(Float64Array.of(1, 2)))', [1, 2]],
    [
      'two views of one buffer',
      '(() => { const b = new ArrayBuffer(8), [x, y] = structuredClone([new Uint8Array(b), new DataView(b, 1, 2)]) as any[]; x[1] = 7; return [x.buffer === y.buffer, y.getUint8(0), y.byteLength, new Uint8Array(b)[1]] })()',
      [true, 7, 2, 0],
    ],
    [
      'a map and a set',
      '(() => { const c = structuredClone(new Map([[1, new Set([2])]])); return [...c].map(([k, v]) => [k, [...v]]) })()',
      [[1, [2]]],
    ],
    ['a date', 'structuredClone(new Date(5)).getTime()', 5],
    ['a regular expression', 'String(structuredClone(/a/gi))', '/a/gi'],
    [
      'an error, with its class and its cause',
      '(() => { const e = structuredClone(new RangeError("x", { cause: [1] })); return [e instanceof RangeError, e.message, e.cause] })()',
      [true, 'x', [1]],
    ],
    ['the fields of an instance of a class', 'structuredClone(new (class P { x = 1; get y() { return 2 } })())', { x: 1 }],
    ['a circle', '(() => { const a: any = [1]; a.push(a); const c = structuredClone(a); return [c !== a, c[1] === c] })()', [true, true]],
    [
      'what occurs twice, once',
      '(() => { const a = [1], c = structuredClone([a, a]); return [c[0] === c[1], c[0] !== a] })()',
      [true, true],
    ],
    ['what is very deep', '(() => { let a: any = []; for (let i = 0; i < 20000; i++) a = [a]; return structuredClone(a).length })()', 1],
  ])('%s', async (_, expression, value) => {
    expect(await returned(expression)).toEqual(value)
  })

  it('and leaves what is copied as it was', async () => {
    const [outcome] = await call('export const f = (list: number[]) => structuredClone(list).sort((a, b) => a - b)', [[3, 1, 2]])
    expect(outcome?.kind === 'returned' && decode(outcome.encoded)).toEqual([1, 2, 3])
    expect(outcome).not.toHaveProperty('changed')
  })

  it.each([
    ['a function', '() => 1'],
    ['a function', '{ a: [Math.max] }'],
    ['a symbol', '[Symbol("s")]'],
    ['a Promise', 'Promise.resolve(1)'],
    ['a WeakMap', 'new WeakMap()'],
    ['an iterator', '[1].values()'],
  ])('but not %s: %s', async (what, expression) => {
    expect(await thrown(`return structuredClone(${expression})`)).toMatchObject({
      name: 'DataCloneError',
      message: expect.stringMatching(`^${what} cannot be copied`),
      line: 2,
    })
  })

  it('whatever a program has made of the built-ins', async () => {
    const [outcome] = await call(`
      const clone = structuredClone, define = Object.defineProperty
      const values = [[1, { a: 2 }], new Map([[1, 2]]), new Set([3]), Uint8Array.of(3), new Date(4), /b/g, new RangeError('c')]
      const owners = [Map, Set, Array, ArrayBuffer, Date, RegExp, Error, RangeError, Function, Object.getPrototypeOf(Int8Array), Uint8Array]
        .flatMap((kind: any) => [kind, kind.prototype])
      const places = [...owners, Object, Reflect].flatMap((owner: any) => Reflect.ownKeys(owner).map((key) => [owner, key]))
      const spoil = { get() { throw new Error('asked') } }
      export function f() {
        for (let i = 0; i < places.length; i++) try { define(places[i]![0], places[i]![1], spoil) } catch {}
        const copies: any = clone(values)
        return copies[0][1].a + copies[3][0]
      }`)
    expect(outcome).toEqual({ kind: 'returned', encoded: encode(5) })
  })

  it('and costs no less than a loop of the program’s own', async () => {
    const rounds = async (body: string) => {
      await load(`export function f(list: number[]) { ${body} }`)
      const reply = await serve({ kind: 'call', calls: [{ args: encode([Array.from({ length: 50_000 }, (_, i) => i)]), recorded: true }] })
      return (reply?.kind === 'called' && reply.outcomes[0]?.record?.rounds) || 0
    }
    const own = await rounds('let sum = 0; for (let i = 0; i < list.length; i++) sum += list[i]!; return sum')
    expect(own).toBeGreaterThan(0)
    expect(await rounds('return structuredClone(list).length')).toBeGreaterThanOrEqual(own)
  })
})

describe('what there is none of is told plainly', () => {
  it.each([
    ['performance.now()', 'There is no clock here'],
    ['queueMicrotask(() => {})', 'There is no event loop here'],
    ['setTimeout(() => {}, 0)', 'There is no event loop here'],
    ['fetch("/")', 'The sandbox has the language, but no browser'],
    ['require("fs")', 'The sandbox has the language, but no browser'],
  ])('%s', async (asked, said) => {
    const error = await thrown(`return ${asked}`)
    expect(error && 'message' in error && readError(error as ProgramError)).toContain(said)
  })
})

describe('a call that changes what it is given is known for it', () => {
  it.each([
    ['adds to a list', 'a.push(1)', [0]],
    ['sorts a list', 'a.sort((x: any, y: any) => y - x)', [0]],
    ['sorts a list that is in order', 'a.sort((x: any, y: any) => x - y)', undefined],
    ['writes into a typed array', 'b[0] = 9', [1]],
    ['writes a field', 'c.k.v = 2', [2]],
    ['adds a field', 'c.n = 2', [2]],
    ['takes a field away', 'delete c.k', [2]],
    ['puts a field in the place of one that it hides', "Object.defineProperty(c, 'k', { enumerable: false }); c.n = 2", [2]],
    ['changes two of three', 'a.pop(); c.n = 2', [0, 2]],
    ['writes NaN where NaN was', 'a[3] = NaN', undefined],
    ['writes 0 where −0 was', 'a[4] = 0', [0]],
    ['empties it and fills it again', 'const all = a.splice(0); a.push(...all)', undefined],
    ['makes an entry answer otherwise', 'Object.defineProperty(a, 0, { get: () => 7 })', [0]],
    ['makes an entry throw', 'Object.defineProperty(a, 0, { get: () => { throw 1 } })', [0]],
    ['reads alone', 'a.map((x: any) => x + 1); Object.keys(c); [...b]', undefined],
  ])('%s', async (_, body, changed) => {
    const [outcome] = await call(`export function f(a: any, b: any, c: any) { ${body}; return 1 }`, [
      [1, 2, 3, Number.NaN, -0],
      Float64Array.of(1, 2),
      { k: { v: 1 } },
    ])
    expect(outcome).toMatchObject({ kind: 'returned', encoded: '1' })
    expect(outcome?.kind === 'returned' && outcome.changed).toEqual(changed)
  })
})

describe('a change of what is nothing but JSON is seen', () => {
  it.each([
    ['writes into a list in a list', 'a[1][0] = 9', [0]],
    ['writes −0 where 0 was', 'a[1][1] = -0', [0]],
    ['writes back what was there', 'const [x] = a; a[0] = 8; a[0] = x', undefined],
    ['makes a list longer', 'a[1].push(0)', [0]],
    ['makes a list shorter', 'a.length = 1', [0]],
    ['puts an object in the place of a list', 'a[1] = { ...a[1] }', [0]],
    ['puts an equal list in the place of another', 'a[1] = [...a[1]]', undefined],
    ['writes a field of an object in a list', "b.rows[0].x = 'z'", [1]],
    ['calls a field something else', 'delete b.rows[0].x; b.rows[0].z = "y"', [1]],
    ['gives fields another order', 'const { rows } = b; delete b.rows; b.rows = rows', undefined],
    ['takes a field away that was null', 'delete b.none', [1]],
    ['writes undefined where null was', 'b.none = undefined', [1]],
    ['puts a field in the place of one that it hides', "Object.defineProperty(b, 'none', { enumerable: false }); b.some = 1", [1]],
    ['hides a field from those who list them', "Object.defineProperty(b, 'none', { enumerable: false })", [1]],
    ['reads alone', 'JSON.stringify([a, b])', undefined],
  ])('%s', async (_, body, changed) => {
    const args: readonly Value[] = [[1, [2, 0]], { rows: [{ x: 'y' }], none: null }]
    expect(encode(args)).toMatch(/^\["j"/)
    for (const all of [args, [...args, Number.NaN]]) {
      const [outcome] = await call(`export function f(a: any, b: any) { ${body}; return 1 }`, all)
      expect(outcome?.kind === 'returned' && outcome.changed).toEqual(changed)
    }
  })

  it('and a prototype that listens hears nothing of what is given', async () => {
    const source = `
      const heard: string[] = []
      for (const of of [Object.prototype, Array.prototype] as any[])
        for (const key of ['k', 'v', '0', '1', 'toJSON']) Object.defineProperty(of, key, { set() { heard.push(key) }, configurable: true })
      export const f = (a: any, b: any) => [heard, a.k.v, b[0][1]]`
    const [outcome] = await call(source, [{ k: { v: 1 } }, [[2, 3]]])
    expect(outcome?.kind === 'returned' && decode(outcome.encoded)).toEqual([[], 1, 3])
  })
})

describe('an error is told as what it is', () => {
  it.each([
    ['one of the language', 'return (undefined as any).x', { name: 'TypeError', kind: 'TypeError', line: 2 }],
    ['one that the program throws', 'throw new Error("mine")', { name: 'Error', kind: 'Error', message: 'mine', line: 2 }],
    [
      'one of a class of its own',
      'throw new (class Mine extends Error { override name = "Mine" })("own")',
      { name: 'Mine', message: 'own' },
    ],
    ['one called InternalError', 'throw Object.assign(new Error("out of memory"), { name: "InternalError" })', { kind: 'Error' }],
    ['one that says interrupted', 'throw new Error("interrupted")', { kind: 'Error', message: 'interrupted' }],
    ['one with a forged place', 'const e = new Error("x"); e.stack = "    at f (program.ts:999999:1)\\n"; throw e', { message: 'x' }],
    ['one with another text for a stack', 'const e = new Error("x"); e.stack = "program.ts:1:1"; throw e', { message: 'x' }],
    ['one that cannot be read', 'throw { get message() { throw 1 } }', { message: 'an error that cannot be read' }],
    ['a text', 'throw "words"', { name: 'thrown value', message: 'words' }],
  ])('%s', async (_, body, error) => {
    expect(await thrown(body)).toMatchObject(error)
  })

  it('and its place is told only where the engine wrote it', async () => {
    expect(await thrown('throw new Error("x")')).toHaveProperty('line', 2)
    for (const stack of ['    at f (program.ts:999999:1)\\n', 'program.ts:1:1', '    at f (program.ts:0:1)\\n'])
      expect(await thrown(`throw Object.assign(new Error("x"), { stack: "${stack}" })`)).not.toHaveProperty('line')
  })

  it('what it throws while it is loaded is its own, even where it looks as if it did not parse', async () => {
    for (const source of ['JSON.parse("{")', 'throw new SyntaxError("mine")', 'new RegExp("(")', 'await 1; JSON.parse("{")'])
      expect((await load(`${source}\nexport const f = () => 1`)).outcome, source).toMatchObject({
        kind: 'threw',
        error: { name: 'SyntaxError' },
      })
    expect((await load('let a = 1; let a = 2')).outcome).toMatchObject({ kind: 'invalid' })
  })
})

describe('the values of a batch share their room', () => {
  it('a hundred honest answers fit', async () => {
    const outcomes = await call(
      'export const f = (n: number) => Array.from({ length: 200 }, (_, i) => n / (i + 3))',
      ...Array.from({ length: 100 }, (_, i) => [i]),
    )
    expect(outcomes.every(({ kind }) => kind === 'returned')).toBe(true)
  })

  it.each([
    ['texts', '"x".repeat(700000)'],
    ['names', '({ ["k".repeat(700000)]: 1 })'],
    ['entries', 'new Array(49000).fill(1)'],
    ['texts that need escapes', '"\\u0001".repeat(160000)'],
  ])('%s that are each within bounds are not, all together', async (_, expression) => {
    const outcomes = await call(`export const f = () => ${expression}`, ...Array.from({ length: 100 }, () => []))
    expect(outcomes[0]?.kind).toBe('returned')
    expect(outcomes.at(-1)).toMatchObject({ kind: 'too_large', reason: expect.stringMatching(/all calls together/) })
    const characters = outcomes.reduce((sum, each) => sum + (each.kind === 'returned' ? each.encoded.length : 0), 0)
    expect(characters).toBeLessThanOrEqual(batchLimits.characters)
  })

  it.each(['NaN', 'undefined', '-1e9', '0.5', 'Infinity', '"65"', 'null', 'true', '10n', '({ valueOf: () => NaN })'])(
    'a list that says its length were %s has no place in them, and no say in what is left',
    async (length) => {
      const list = `new Proxy([], { get: (list, key) => key === 'length' ? ${length} : 0 })`
      const outcomes = await call(`export const f = () => [${list}, 'x'.repeat(700000)]`, ...Array.from({ length: 100 }, () => []))
      expect(outcomes).toEqual(Array(100).fill({ kind: 'too_large', reason: 'entries' }))
    },
  )

  it('a value that calls what it was given while it is read has no more room than another', async () => {
    const source = `export const f = (told: any) => ({
      get first() { return new Array(30000).fill(1) },
      get second() { told(1); return new Array(30000).fill(1) },
    })`
    await serve({ kind: 'load', source, entryPoint: 'f', world: 'export const respond = () => true' })
    const reply = await serve({ kind: 'call', calls: [{ args: encode([new Callback('told')]), setting: encode(0) }] })
    expect(reply).toMatchObject({ outcomes: [{ kind: 'too_large', reason: 'entries' }] })
  })

  it('count as characters, not as what they take up', async () => {
    const [outcome] = await call(`export const f = () => '€'.repeat(600000)`)
    expect(outcome?.kind === 'returned' && decode(outcome.encoded)).toHaveLength(600_000)
  })

  it.each([
    ['the host’s stack', new RangeError('Maximum call stack size exceeded'), 'stack'],
    ['its memory', new Error('out of memory'), 'memory'],
  ])('and a callback for which %s did not do ends the program, whatever it catches', async (_, error, limit) => {
    const open = async () => {
      const instance = await Instance.open(engine)
      const connect = instance.connect.bind(instance)
      const fail = () => {
        throw error
      }
      return Object.assign(instance, { connect: () => connect(fail) })
    }
    const source = 'export const f = (told: any) => { try { return told() } catch { return 1 } }'
    const { program } = await loadProgram(open, { source, entryPoint: 'f', world: 'export const respond = () => null' })
    program?.begin()
    expect(await program?.call({ args: encode([new Callback('told')]) })).toEqual({ kind: 'limit', limit })
  })

  it('and a callback hears as many arguments as it takes: what is beyond goes nowhere, however large', async () => {
    const source = `export const f = (told: any) => [told(), told(1), told(1, 'x'.repeat(2e6)), ...new Array(400).fill(0).map(told)].join('')`
    const world = `export const respond = (name, args) => (name === '' ? [['told', 1]] : args.length)`
    await serve({ kind: 'load', source, entryPoint: 'f', world })
    const reply = await serve({ kind: 'call', calls: [{ args: encode([new Callback('told')]), setting: encode(0) }] })
    expect(reply).toMatchObject({ outcomes: [{ kind: 'returned', encoded: encode(`0${'1'.repeat(402)}`) }] })
  })

  it('and what nobody answers says so', async () => {
    const [outcome] = await call('export const f = (told: any) => told(1)', [new Callback('told')])
    expect(outcome).toMatchObject({ kind: 'threw', error: { name: 'Error', message: 'told does not answer' } })
  })

  it.each([
    ['values', `'R;"' + 'x'.repeat(700000) + '"'`, Math.floor(batchLimits.characters / 700_000)],
    ['values with places of changed arguments', `'R' + '0,'.repeat(350000) + '0;1'`, Math.floor(batchLimits.characters / 700_000)],
    ['errors', `'T{"name":"' + 'x'.repeat(700000) + '","message":"","stack":"","kind":"","frames":0}'`, 0],
    ['reasons', `'L' + 'x'.repeat(700000)`, 0],
  ])('are counted where they come out, whatever the instance has counted: %s', async (_, answer, passed) => {
    const open = async () => {
      const instance = await Instance.open(engine)
      const untrue = instance.context.unwrapResult(instance.context.evalCode(`() => ${answer}`))
      const member = instance.member.bind(instance)
      return Object.assign(instance, { member: (name: Parameters<typeof member>[0]) => (name === 'call' ? untrue : member(name)) })
    }
    const { program } = await loadProgram(open, { source: 'export const f = () => 1', entryPoint: 'f' })
    program?.begin()
    const outcomes: (CallOutcome | undefined)[] = []
    for (let i = 0; i < 5; i++) outcomes.push(await program?.call({ args: encode([]) }))
    expect(outcomes.map((outcome) => outcome?.kind)).toEqual([...Array(passed).fill('returned'), ...Array(5 - passed).fill('too_large')])
    for (const outcome of outcomes.slice(passed)) expect(JSON.stringify(outcome).length).toBeLessThan(100)
  })

  it('and the next batch has all of it again', async () => {
    const one = () => serve({ kind: 'call', calls: [{ args: encode([]) }, { args: encode([]) }] })
    await load('export const f = () => "x".repeat(700000)')
    for (const reply of [await one(), await one(), await one()])
      expect(reply?.kind === 'called' && reply.outcomes.every(({ kind }) => kind === 'returned')).toBe(true)
  })
})

describe('a program that does not end', () => {
  it.each([
    ['in a loop', 'for (;;) {}'],
    ['in a search of a list', 'Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1)'],
    ['in a pattern that goes back and forth', '/(a+)+b/.test("a".repeat(40))'],
    ['in filling lists', 'for (;;) new Array(100000).fill(1).reverse()'],
    ['in moving memory', 'const all = new Uint8Array(2e7); for (;;) all.copyWithin(1, 0)'],
    ['in filling memory', 'const all = new Uint8Array(2e7); for (;;) all.fill(3)'],
    ['in copying memory', 'const all = new ArrayBuffer(15e6); for (;;) all.slice(0)'],
    ['in going up prototypes', 'let last: any = {}; for (let i = 0; i < 2e5; i++) last = Object.create(last); for (;;) last.missing'],
    ['in a queue of promises', 'const next = (): any => Promise.resolve().then(next); next(); for (;;) {}'],
  ])('is stopped by what it has computed: %s', async (_, body) => {
    expect(await call(`export function f(): any { ${body} }`)).toEqual([{ kind: 'limit', limit: 'time' }])
  })

  const search = 'get f() { return [].indexOf.call({ length: 2 ** 53 - 1 }, 1) }'
  it.each([
    ['by what it says it loads to', `await 0; export function then(resolve: any) { resolve({ ${search} }) }`],
    ['by what it has made of promises', `Promise.prototype.then = () => ({ ${search} }) as any; await 0; export const f = () => 1`],
  ])('is stopped while its function is looked up, too: %s', async (_, source) => {
    expect((await load(source)).outcome).toEqual({ kind: 'limit', limit: 'time' })
  })
})

it('a program is not asked whether what it returns is a promise', async () => {
  const source = `Object.defineProperty(Promise, Symbol.hasInstance, { value: () => true })
    export const f = () => 'R["a",[' + '['.repeat(50)`
  expect(await call(source)).toEqual([{ kind: 'returned', encoded: JSON.stringify(`R["a",[${'['.repeat(50)}`) }])
})
