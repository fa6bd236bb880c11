import { describe, expect, it } from 'vitest'
import { transpile } from '@lib/sandbox/transpile'

describe('syntax that would be lost or misread without its types', () => {
  it.each([
    ['a namespace', 'const a = 1\nnamespace Inner { export const b = 2 }', 2, 1, /namespaces/],
    ['a dotted namespace', 'export namespace A.B { const c = 1 }', 1, 8, /namespaces/],
    ['a namespace behind a type', 'type A = number\nnamespace Inner { export const b = 2 }', 2, 1, /namespaces/],
    ['a module of old', 'module Inner { export const b = 2 }', 1, 1, /namespaces/],
    ['an import', "\nimport { mean } from 'statistics'", 2, 1, /nothing can be imported/],
    ['an import for its effects', "import 'statistics'", 1, 1, /nothing can be imported/],
    ['a default import called type', "import type from 'statistics'", 1, 1, /nothing can be imported/],
    ['an import of a namespace', "import * as d3 from 'd3-array'", 1, 1, /nothing can be imported/],
    ['an import of types one by one', "import { type A, type B } from './types'", 1, 1, /import type/],
    ['an import of a type beside a value', "import { type A, b } from './types'", 1, 1, /nothing can be imported/],
    ['an import by require', "import fs = require('fs')", 1, 1, /require/],
    ['an export from elsewhere', "export { a } from './a'", 1, 1, /nothing can be imported/],
    ['an export of all from elsewhere', "export * from './a'", 1, 1, /nothing can be imported/],
    ['an export of all under a name', "export * as a from './a'", 1, 1, /nothing can be imported/],
    ['an export of old', 'const f = 1\nexport = f', 2, 1, /export =/],
    ['a decorator of a class', '@logged class A {}', 1, 1, /Decorators/],
    ['a decorator of a method', 'class A {\n  @logged run() {}\n}', 2, 3, /Decorators/],
    ['an accessor', 'class A {\n  static accessor x = 1\n}', 2, 10, /accessor/],
    ['a using', 'export function f() {\n  using file = open()\n}', 2, 3, /using/],
    ['a using of a loop', 'for (using file of files) { }', 1, 6, /using/],
    ['an awaited using of a loop', 'for (await using of of files) { }', 1, 12, /using/],
    ['a using of something called of', 'export function f() {\n  using of = open()\n}', 2, 3, /using/],
    ['a using of something called as', 'export function f() {\n  using as = open()\n}', 2, 3, /using/],
    ['an awaited using of something called of', 'export async function f() {\n  await using of = open()\n}', 2, 9, /using/],
    ['an accessor called of', 'class A {\n  accessor of = 1\n}', 2, 3, /accessor/],
    ['an accessor called as', 'class A {\n  private accessor as: number\n}', 2, 11, /accessor/],
    ['an accessor called in', 'class A {\n  accessor in = 1\n}', 2, 3, /accessor/],
    ['an accessor called satisfies', 'class A {\n  accessor satisfies\n}', 2, 3, /accessor/],
    ['a namespace called is', 'const a = 1; namespace is { export const b = 2 }', 1, 14, /namespaces/],
    ['a namespace behind a list of exports', 'const a = 1\nexport { a }\nnamespace Inner { export const b = 2 }', 3, 1, /namespaces/],
    ['an awaited using', 'export async function f() {\n  await using file = open()\n}', 2, 9, /using/],
  ])('%s is refused by its name and place', (_, source, line, column, message) => {
    expect(transpile(source)).toEqual({ error: { name: 'SyntaxError', message: expect.stringMatching(message), line, column } })
  })

  it.each([
    ['in a comment', '// namespace A { }\n/* @logged import x from "y" */\nexport const a = 1'],
    ['in a text', 'export const a = "namespace A { } import x from y"'],
    ['in a template', `export const a = \`\nnamespace A { \${1} }\n@logged\nimport x from "y"\``],
    ['in a regular expression', 'export const a = /@import x/'],
    ['as a name', 'const namespace = 1, module = 2, accessor = 3, using = 4\nexport const sum = namespace + module\n{ }'],
    ['as names on lines of their own', 'let using = 1, accessor = 2\nlet b = 0\nusing\nb = 1\naccessor\nb'],
    [
      'as a property',
      'const a = { import: 1, export: 2, using: 3, accessor() { return 4 } }\nexport const b = a.import + a.export + a.using',
    ],
    ['as a type of elsewhere', "import type { A } from './types'\nimport type B from './types'\nexport const a: A = 1"],
    [
      'as a declaration',
      'declare namespace A { const b: number }\ndeclare namespace C { namespace D { const e: number } }\ndeclare module "x" { }\nexport const a = 1',
    ],
    ['as a list of exports', 'const a = 1\nconst from = 2\nexport { a }\nconst b = from'],
    ['as what a loop goes through', 'for (const accessor of [1]) { }\nfor (let using of [1]) { }\nvar using\nfor (using of [1]) { }'],
    ['as what a loop goes through in turn', 'export async function f(xs: any) { for await (const using of xs) { } }'],
    ['as a hidden field that a loop goes through', 'class A {\n  #accessor = 0\n  f() { for (this.#accessor of [1]) { } }\n}'],
    ['as the keys of an object', 'for (const accessor in {}) { }\nfor (let using in {}) { }'],
    ['as a value of a type', 'const using: any = 1, b = using as number, c = [using satisfies number, (using as any).x]'],
    ['as a value that is awaited', 'export const f = async (using: any) => { const a = await using as number; return a }'],
    ['as another value of a type', 'const accessor: any = 1\nexport const f = (): number => accessor as number\naccessor satisfies any'],
    [
      'as something that is asked for',
      "const using: any = 1, accessor: any = Array\nusing in {}\nexport const a = using instanceof accessor, b = 'a' in accessor",
    ],
    ['in a list of exports', 'const using = 1, accessor = 2, module = 3\nexport { using as a, accessor as default, module as b }'],
    ['in a list of types', "import type { using as A, module as B } from './types'\nexport type { accessor as C } from './types'"],
    [
      'where a type is told apart',
      'export const f = (module: unknown): module is { a: 1 } => true\nexport function g(namespace: unknown): asserts namespace is A { }',
    ],
    ['as an import at run time', 'export const load = () => import("x")'],
  ])('is no fault %s', (_, source) => {
    expect(transpile(source)).toHaveProperty('script')
  })
})

it('a program keeps its lines', () => {
  const source = 'interface A {\n  b: number\n}\nenum C {\n  D,\n}\nexport const f = (a: A): number => a.b + C.D\n'
  const transpiled = transpile(source)
  expect('script' in transpiled && transpiled.script.split('\n').length).toBe(source.split('\n').length)
})

it('what does not parse is refused with its place', () => {
  expect(transpile('export const a = \n  * 2')).toMatchObject({ error: { name: 'SyntaxError', line: 2 } })
})
