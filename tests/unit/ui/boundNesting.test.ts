import { parser } from '@lezer/javascript'
import { Tree } from '@lezer/common'
import { expect, it } from 'vitest'
import { boundNesting, deepest } from '@lib/ui/boundNesting'

const grammar = parser.configure({ dialect: 'ts' })
const bounded = grammar.configure({ wrap: boundNesting(grammar.topNode) })

/** as long as a program may be */
const fill = (unit: string) => unit.repeat(Math.floor(64_000 / unit.length))

function depthOf(tree: Tree): number {
  let most = 0
  const waiting: [Tree, number][] = [[tree, 0]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, depth] = next
    most = Math.max(most, depth)
    for (const child of node.children) if (child instanceof Tree) waiting.push([child, depth + 1])
  }
  return most
}

it.each([
  ['else-ifs on one line', 'if (a) {} else '.repeat(4000)],
  ['else-ifs on lines of their own', fill('if (a) {\n} else ')],
  ['brackets that open', '['.repeat(20_000)],
  ['brackets that open and close', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ['calls within calls', fill('f(')],
  ['functions within functions', fill('() => {')],
  ['chained calls', `f${fill('()')}`],
  ['chained members', fill('a.')],
  ['sums', fill('a + ')],
  ['negations', fill('!')],
  ['choices', fill('a ? b : ')],
  ['assignments', fill('a = ')],
  ['templates within templates', fill('`${')],
  ['labels', fill('a: ')],
  ['types within types', `let a: ${fill('A<')}`],
  ['conditional types', `type A = ${fill('A extends B ? C : ')}`],
])('a text as long as a program may be, of nothing but %s, is no deeper than whatever walks it can bear', (_, text) => {
  const tree = bounded.parse(text)
  expect(tree.length).toBe(text.length)
  expect(depthOf(tree)).toBeLessThanOrEqual(deepest)
})

it('a program that people write is read as the grammar reads it', () => {
  const block = 'export function f(a: number[]): number {\n  return a.map((x) => ({ x, y: [x * 2] })).length\n}\n'
  const text = `${block.repeat(200)}${'if (a) { b() } else '.repeat(60)}{}`
  expect(String(bounded.parse(text))).toBe(String(grammar.parse(text)))
})

it('part of a text is read as far as it is asked for', () => {
  for (const text of [fill('a\n'), fill('[')]) {
    const parse = bounded.startParse(text)
    parse.stopAt(1000)
    let tree: Tree | null = null
    while (!tree) tree = parse.advance()
    expect(tree.length).toBeGreaterThanOrEqual(1000)
    expect(tree.length).toBeLessThan(2000)
  }
})
