import { format } from 'node:util'
import { createContext, runInContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { preludeSource } from '@lib/sandbox/prelude'
import { consoleSource } from '@lib/sandbox/preludeConsole'

interface Prelude {
  takeConsole(): string
}

/** The prelude in a realm of its own, with a class of errors that only the engine has. */
function openConsole(): (script: string) => string[] {
  const realm = createContext({})
  runInContext('globalThis.InternalError = class InternalError extends Error {}', realm)
  const prelude = (runInContext(preludeSource, realm) as (read: () => string) => Prelude)(() => consoleSource)
  return (script) => {
    runInContext(script, realm)
    const [, ...lines] = JSON.parse(prelude.takeConsole()) as [number, ...string[]]
    return lines
  }
}
const run = openConsole()
/** What Node.js prints of the same. */
const inNode = (args: string) => format(...(runInContext(`[${args}]`, createContext({})) as unknown[])).split('\n')

describe('the console prints as Node.js does', () => {
  it.each([
    ['numbers', '1, -0, NaN, 1e21, 10n'],
    ['texts, as they are and as parts', `"it's", ["it's", 'say "hi"', "a\\nb\\t\\u0001", "\`'\\""]`],
    ['lists', '[1, 2, 3], [], [[1, [2, [3, [4]]]]], [undefined, null, true]'],
    ['long lists of numbers', 'Array.from({ length: 120 }, (_, i) => i), Array.from({ length: 30 }, (_, i) => i * 1.37)'],
    ['long lists of words', '["apple", "pear", "banana", "kiwi", "fig", "grape", "melon"]'],
    ['lists with holes', '[, 1, , 2, , ], new Array(3), [new Array(3)]'],
    ['lists with names', 'Object.assign([1, 2], { extra: 1 })'],
    ['objects', '({ a: 1, "b-c": "x", 3: 2, [Symbol("s")]: 3, __proto__: null }), {}, Object.create(null)'],
    ['objects in objects', '({ a: { b: { c: { d: 1 } } } }), [{ a: 1, b: [{}] }, { a: 3 }]'],
    ['wide objects', '({ a: "x".repeat(100), b: ["y".repeat(40), "z".repeat(40)] })'],
    ['texts of several lines', '({ s: "line one is rather long indeed yes\\nline two is rather long too\\nthree three three three" })'],
    ['Map and Set', 'new Map([[1, { a: 2 }], ["k", [1]]]), new Set([1, "a"]), new Map(), [new Map([[{ x: 1 }, new Set([1])]])]'],
    ['Date and RegExp', 'new Date(0), [new Date(NaN)], /a+/gi, { r: /x/ }'],
    ['typed arrays', 'new Float64Array([1, 2.5]), new Uint8Array(0), [new Int8Array(3)]'],
    [
      'instances of classes',
      'new (class Point { constructor() { this.x = 1 } })(), new (class Empty {})(), new (class List extends Array {})(1, 2, 3)',
    ],
    ['instances of classes that extend what is built in', 'new (class Index extends Map {})([[1, 2]])'],
    ['classes and functions', 'class A {}, class B extends Array {}, function f() {}, () => 1, async () => 1, function* g() {}'],
    ['functions with names', 'Object.assign(() => 1, { p: 2 })'],
    ['getters and setters', '({ get a() { return 1 }, set b(x) {}, get c() { return 1 }, set c(x) {} })'],
    ['what refers to itself', '(() => { const a = { x: 1 }; a.self = a; return [a, a] })()'],
    ['boxed values', 'new Number(3), new String("abc"), Object(1n), Object(Symbol("q"))'],
    ['errors without a place', '[Object.assign(new RangeError("far"), { stack: "", code: 7 })]'],
    ['a generator and an iterator', '(function* () {})(), [1][Symbol.iterator]()'],
    ['a tag of its own', '({ [Symbol.toStringTag]: "Tagged", a: 1 })'],
    ['%s', '"%s|%s|%s|%s", "a", { a: 1 }, [1, [2]], null'],
    ['%s of what says how it reads', '"%s %s", new (class { toString() { return "mine" } })(), new (class Plain {})()'],
    ['%d, %i and %f', '"%d %d %i %i %f %f", "12", {}, 2.7, "12.9px", "3.5x", "no"'],
    ['%j', '"%j %j", { a: [1] }, (() => { const a = {}; a.a = a; return a })()'],
    ['%O and %o', '"%O %o", { a: { b: { c: {} } } }, { a: { b: { c: { d: {} } } } }'],
    ['%c and %%', '"%csmall%% %s", "color: red", 1'],
    ['more values than places, and fewer', '"%s", 1, "two", [3]'],
    ['places without values', '"%s and %d"'],
    ['a letter that means nothing', '"%x", 5'],
  ])('%s', (_, args) => {
    expect(run(`console.log(${args})`)).toEqual(inNode(args))
  })

  it('whatever the values', () => {
    const leaf = fc.oneof(fc.integer(), fc.double(), fc.string(), fc.boolean(), fc.constantFrom(null, undefined, -0))
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('value'), { maxLength: 12 }),
        fc.dictionary(fc.string(), tie('value'), { maxKeys: 5 }),
      ),
    }))
    const write = (each: unknown): string =>
      Array.isArray(each)
        ? `[${each.map(write).join()}]`
        : typeof each === 'object' && each !== null
          ? `{${Object.entries(each)
              .map(([key, entry]) => `[${JSON.stringify(key)}]: ${write(entry)}`)
              .join()}}`
          : Object.is(each, -0)
            ? '-0'
            : typeof each === 'string'
              ? JSON.stringify(each)
              : String(each)
    fc.assert(
      fc.property(value, (drawn) => {
        const args = `[${write(drawn)}]`
        expect(run(`console.log(${args})`)).toEqual(inNode(args))
      }),
      { numRuns: 300 },
    )
  })
})

describe('the console', () => {
  it.each([
    [
      'keeps groups apart',
      'console.group("G", 1); console.log("in\\nner"); console.group(); console.log(2); console.groupEnd(); console.groupEnd(); console.groupEnd(); console.log("out")',
      ['G 1', '  in', '  ner', '    2', 'out'],
    ],
    [
      'counts',
      'console.count(); console.count("x"); console.count(); console.countReset(); console.count()',
      ['default: 1', 'x: 1', 'default: 2', 'default: 1'],
    ],
    [
      'says what does not hold',
      'console.assert(true, "no"); console.assert(false); console.assert(0, "n is %d", 3)',
      ['Assertion failed', 'Assertion failed: n is 3'],
    ],
    ['has no time to show', 'console.time(); console.timeLog("default", 1); console.timeEnd()', ['default: 0ms 1', 'default: 0ms']],
    ['shows as deep as it is asked to', 'console.dir({ a: { b: {} } }, { depth: 0 })', ['{ a: [Object] }']],
    ['speaks on all its ways', 'console.info(1); console.warn(2); console.error(3); console.debug(4)', ['1', '2', '3', '4']],
  ])('%s', (_, script, lines) => {
    expect(run(script)).toEqual(lines)
  })

  it.each([
    ['[{ a: 1, b: "x" }, { a: 3 }]', ['│ (index) │ a │ b   │', "│ 0       │ 1 │ 'x' │", '│ 1       │ 3 │     │']],
    ['[1, 2]', ['│ (index) │ Values │', '│ 0       │ 1      │', '│ 1       │ 2      │']],
    ['{ r: { x: 1 } }', ['│ (index) │ x │', '│ r       │ 1 │']],
    ['new Map([["k", 1]])', ['│ (iteration index) │ Key │ Values │', "│ 0                 │ 'k' │ 1      │"]],
    ['[{ a: 1, b: 2 }], ["b"]', ['│ (index) │ b │', '│ 0       │ 2 │']],
  ])('draws a table of %s', (data, rows) => {
    expect(run(`console.table(${data})`).filter((line) => line.startsWith('│'))).toEqual(rows)
  })

  it('is kept in bounds, and says how much it left out', () => {
    const realm = createContext({})
    runInContext('globalThis.InternalError = class InternalError extends Error {}', realm)
    const prelude = (runInContext(preludeSource, realm) as (read: () => string) => Prelude)(() => consoleSource)
    runInContext('for (let i = 0; i < 2000; i++) console.log("a\\nb")', realm)
    const [dropped, ...lines] = JSON.parse(prelude.takeConsole()) as [number, ...string[]]
    expect(lines).toHaveLength(500)
    expect(dropped).toBeGreaterThan(0)
    runInContext(
      'console.log("x".repeat(1e7)); console.log(Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => Array(100).fill("y".repeat(50)))))',
      realm,
    )
    expect(prelude.takeConsole().length).toBeLessThan(200_000)
  })

  it.each([
    ['how objects become text', 'Object.prototype.toJSON = Array.prototype.toJSON = String.prototype.toJSON = () => "!"'],
    ['the lists’ own ways', 'Array.prototype.push = Array.prototype.join = Array.prototype[Symbol.iterator] = () => { throw 1 }'],
    [
      'setters of lists',
      'Object.defineProperty(Array.prototype, 0, { set() { throw 1 } }); Object.defineProperty(Object.prototype, 1, { set() { throw 1 } })',
    ],
    ['the texts’ own ways', 'String.prototype.slice = String.prototype.split = String.prototype.indexOf = () => { throw 1 }'],
  ])('prints on when a program changes %s', (_, change) => {
    const own = openConsole()
    expect(own(`const list = [1, { a: "b" }], map = new Map([[1, 2]]); ${change}; console.log("still", list, map)`)).toEqual([
      "still [ 1, { a: 'b' } ] Map(1) { 1 => 2 }",
    ])
  })
})
