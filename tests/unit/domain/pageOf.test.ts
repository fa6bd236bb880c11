import { expect, it } from 'vitest'
import { pageOf } from '@lib/domain/pageOf'

it.each([
  ['the first', 1, 120, { page: 1, pages: 3, start: 0, end: 50 }],
  ['the last, which may be shorter', 3, 120, { page: 3, pages: 3, start: 100, end: 150 }],
  ['one beyond the last: the last', 99, 120, { page: 3, pages: 3, start: 100, end: 150 }],
  ['one before the first: the first', 0, 120, { page: 1, pages: 3, start: 0, end: 50 }],
  ['a page that is just full', 2, 50, { page: 1, pages: 1, start: 0, end: 50 }],
  ['a page of nothing', 4, 0, { page: 1, pages: 1, start: 0, end: 50 }],
])('of a long list there is %s', (_, asked, entries, page) => {
  expect(pageOf(asked, entries, 50)).toEqual(page)
})
