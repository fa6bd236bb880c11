import { describe, expect, it } from 'vitest'
import { findAlike } from '@lib/grading/findAlike'
import { writtenPrograms } from '../../support/programs'

const programs = writtenPrograms().filter(({ exercise }) => exercise === 'roc-auc')
const named = (name: string) => programs.find((each) => each.name === name)?.source ?? ''
const starter = named('starter.ts')
const solution = named('solution.ts')
/** What others of a class hand in: all of it differently written. */
const others = programs
  .filter(({ name }) => name.startsWith('alternatives') || name.startsWith('mistakes/accuracy'))
  .map(({ name, source }) => ({ id: name, source }))

const renamed = solution
  .replaceAll('order', 'sequence')
  .replaceAll('rankSum', 'total')
  .replaceAll('positives', 'hits')
  .replaceAll('start', 'from')
  .replaceAll('end', 'to')

const disguises: [how: string, source: string][] = [
  ['as it is', solution],
  ['with other names', renamed],
  ['with other comments and layout', solution.replace(/\/\/.*/g, '// mine').replaceAll('\n', '\n\n   ')],
  ['with other types', solution.replaceAll('readonly number[]', 'ReadonlyArray<number>').replace('): number', '): number & {}')],
  [
    'with its first statements in another order',
    solution.replace('  let positives = 0\n  let rankSum = 0', '  let rankSum = 0\n  let positives = 0'),
  ],
  ['with something before it', `const nothing = (x: number): number => x * 2 + 1\n${renamed}`],
  ['with a helper after it', `${renamed}\nfunction helper(values: number[]): number {\n  return values.length\n}\n`],
]

describe('a program handed in twice is found', () => {
  it.each(disguises)('%s', (_, source) => {
    const [pair, ...rest] = findAlike([...others, { id: 'original', source: solution }, { id: 'copy', source }], starter)
    expect([pair?.a, pair?.b]).toEqual(['original', 'copy'])
    expect(pair?.share).toBeGreaterThan(0.6)
    expect(rest).toEqual([])
  })

  it('with the lines that both have', () => {
    const [pair] = findAlike([...others, { id: '1', source: solution }, { id: '2', source: `\n\n${renamed}` }], starter)
    expect(pair?.lines.a.length).toBeGreaterThan(10)
    expect(pair?.lines.b).toEqual(pair?.lines.a.map((line) => line + 2))
  })
})

describe('no pair is shown', () => {
  it('of programs that do the same in different ways', () => {
    expect(findAlike([...others, { id: 'solution', source: solution }], starter)).toEqual([])
  })

  it('that has the starter in common and nothing else', () => {
    const filled = (body: string) => `${starter}\n${body}`
    const long = `export const padding = [${Array.from({ length: 40 }, (_, i) => i).join(', ')}]\n`
    const given = starter + long
    expect(
      findAlike(
        [
          { id: 1, source: filled(`${long}function one() { return 1 }`) },
          { id: 2, source: filled(`${long}const two = () => [2, 3]`) },
        ],
        given,
      ),
    ).toEqual([])
  })

  it('where half of a class writes the same', () => {
    const class_ = Array.from({ length: 20 }, (_, i) => ({
      id: i,
      source: i % 2 === 0 ? solution : (others[i % others.length]?.source ?? ''),
    }))
    expect(findAlike(class_, starter).filter(({ a, b }) => a % 2 === 0 && b % 2 === 0)).toEqual([])
  })

  it.each(['', ';', '// nothing', 'const (', '}}}{{{'])('of what is hardly a program: %s', (source) => {
    expect(
      findAlike(
        [
          { id: 1, source },
          { id: 2, source },
        ],
        starter,
      ),
    ).toEqual([])
  })
})
