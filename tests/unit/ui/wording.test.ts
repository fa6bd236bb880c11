import { describe, expect, it } from 'vitest'
import { groupDigits, listWords } from '@lib/ui/wording'

describe('groupDigits', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1234567, '1,234,567'],
    [-20000, '-20,000'],
  ])('writes %d as %s', (count, text) => expect(groupDigits(count)).toBe(text))
})

describe('listWords', () => {
  it.each([
    [[], ''],
    [[2], '2'],
    [[2, 3], '2 and 3'],
    [[2, 3, 5], '2, 3 and 5'],
  ])('writes %j as “%s”', (items, text) => expect(listWords(items)).toBe(text))
})
