import { describe, expect, it } from 'vitest'
import { mutateProgram } from '@lib/grading/mutateProgram'

const ids = (source: string) => mutateProgram(source).map(({ id }) => id)

describe('a program’s mutants', () => {
  const cases: [what: string, source: string, ids: string[]][] = [
    ['exchange an operator', 'a + b', ['1:1 a + b → nothing', '1:3 + → -'].sort()],
    ['move a bound', 'while (i < n) f()', ['1:8 i < n → false', '1:10 < → <=', '1:10 < → >', '1:15 f() → nothing']],
    ['change a constant', 'const a = 7', ['1:11 7 → 8', '1:11 7 → 6']],
    ['take a condition for settled', 'const a = b ? c : d', ['1:11 b → true', '1:11 b → false']],
    ['drop a negation', 'const a = !b', ['1:11 !b → b']],
    ['count the other way', 'const a = i++', ['1:11 i++ → i--']],
    ['take one function for its sister', 'const a = Math.max(b, c)', ['1:16 max → min']],
    ['leave types alone', 'type A = 1 | 2\ninterface B { c: 3 }\nlet d: 4 | 5', []],
  ]
  it.each(cases)('%s', (_, source, expected) => {
    expect(
      ids(source)
        .map((id) => id.replace(/ → ;$/, ' → nothing'))
        .sort(),
    ).toEqual([...expected].sort())
  })

  it('differ from the program and from one another', () => {
    const source =
      'export function f(a: number[]) { let s = 0; for (let i = 0; i < a.length; i++) if (a[i]! > 1) s += a[i]! * 2; return s }'
    const mutants = mutateProgram(source)
    expect(new Set([source, ...mutants.map((mutant) => mutant.source)]).size).toBe(mutants.length + 1)
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length)
    expect(mutants.length).toBeGreaterThan(12)
  })
})
