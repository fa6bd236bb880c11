import { expect, it } from 'vitest'
import { safeNext } from '@app/_components/safeNext'

const home = '/courses/practical-methodology'

it.each<[next: unknown, goes: string]>([
  ['/classes', '/classes'],
  ['/join/ABCD2345', '/join/ABCD2345'],
  ['//evil.example', home],
  ['/\\evil.example', home],
  ['/a\\b', home],
  ['https://evil.example', home],
  ['javascript:alert(1)', home],
  ['/\tevil', home],
  ['evil', home],
  ['', home],
  [undefined, home],
  [['/a', '/b'], home],
])('after signing in, next=%o goes to %s', (next, goes) => {
  expect(safeNext(next)).toBe(goes)
})
