import { describe, expect, it } from 'vitest'
import { encode } from '@lib/domain/codec'
import type { Value } from '@lib/domain/value'
import { printCalls } from '@lib/grading/printCalls'
import { printValue } from '@lib/grading/printValue'

const long = (length: number) => Array.from({ length }, (_, i) => i % 10)

describe('what is too long to be printed ends with how much is left, and of what', () => {
  it.each<[Value, number, string]>([
    [[1, 2, 3], 400, '[1, 2, 3]'],
    [long(300), 400, '… 166 more entries]'],
    [long(1000), 4000, '… 800 more entries]'],
    [new Float64Array(300), 400, '… 166 more entries]'],
    [long(11), 29, '… 1 more entry]'],
    ['abc', 3, '"abc"'],
    ['abcd', 3, '"abc"… 1 more character'],
    ['x'.repeat(500), 400, '… 100 more characters'],
    [Object.fromEntries(long(300).map((n, i) => [`k${i}`, n])), 4000, '… 250 more fields }'],
  ])('%j in %i characters', (value, room, end) => {
    expect(printValue(value, room).endsWith(end), printValue(value, room)).toBe(true)
  })

  it('calls', () => {
    const calls = long(12).map((n) => ({ name: 'f', args: encode([n]), result: encode(n), threw: false }))
    expect(printCalls(calls)).toContain('… 4 more calls …')
  })
})
