import { describe, expect, it } from 'vitest'
import { readSignature, wrapEntry } from '@lib/grading/readSignature'

describe('the signature of a program', () => {
  it.each([
    ['export function f(a: number): number { return a }', true],
    ['export function f(a: number) { return a }', false],
    ['export const f = (a: number): number => a', true],
    ['export const f = function (a: number) { return a }', false],
    ['function g(): number { return 1 }\nexport function f(a: number) { return g() }', false],
  ])('%s: states what it returns: %s', (source, returns) => {
    expect(readSignature(source, 'f')).toEqual({ parameters: [{ name: 'a', optional: false }], returns })
  })

  it('says which parameters may be left out', () => {
    expect(readSignature('export function f(a: number, b = 1, c?: string) {}', 'f')?.parameters.map(({ optional }) => optional)).toEqual([
      false,
      true,
      true,
    ])
  })

  it.each(['function f() {}', 'export function g() {}', 'export const f = memo(1)'])('of %s there is none', (source) => {
    expect(readSignature(source, 'f')).toBeUndefined()
  })
})

it('a function that is wrapped is exported in the place of the first', () => {
  const wrapped = wrapEntry('export function f() { return 1 }', 'f', '(right) => () => right() + 1')
  expect(wrapped).not.toMatch(/export function/)
  expect(wrapped).toContain('export { $wrapped as f }')
  expect(wrapEntry('function f() {}', 'f', 'x')).toBeUndefined()
})
