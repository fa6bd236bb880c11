import { describe, expect, it } from 'vitest'
import { counted, groupDigits, listWords, plural } from '@lib/domain/wording'

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

describe('counted', () => {
  it.each([
    [0, '0 grades'],
    [1, '1 grade'],
    [2, '2 grades'],
    [1000, '1,000 grades'],
  ])('says %d as “%s”', (count, text) => expect(counted(count, 'grade', 'grades')).toBe(text))
})

describe('plural', () => {
  it.each([
    [0, 'were'],
    [1, 'was'],
    [2, 'were'],
  ])('says of %d that they “%s”', (count, text) => expect(plural(count, 'was', 'were')).toBe(text))
})
