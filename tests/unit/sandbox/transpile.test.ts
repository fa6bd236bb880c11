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
