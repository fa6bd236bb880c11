import { describe, expect, it } from 'vitest'
import { choice } from '@lib/core/random/choice'
import { createRng } from '@lib/core/random/createRng'
import { fingerprintsOf, passagesOf } from '@lib/grading/fingerprints'
import { rankAlike, rareUpTo, weightOf } from '@lib/grading/rankAlike'
import { writtenPrograms } from '../../support/programs'

interface Handed {
  readonly id: string
  readonly source: string
}

/** What a class sees of its programs, as the store would count it. */
function alike(handed: readonly Handed[], starter: string) {
  const given = passagesOf(starter)
  const prints = handed.map(({ id, source }) => ({ id, hashes: fingerprintsOf(source, given).map(({ hash }) => hash) }))
  const holders = new Map<number, number>()
  for (const { hashes } of prints) for (const hash of hashes) holders.set(hash, (holders.get(hash) ?? 0) + 1)
  const count = (hash: number) => holders.get(hash) ?? 0
  const held = prints.flatMap(({ id, hashes }) => hashes.map((hash) => ({ id, hash, holders: count(hash) })))
  const totals = new Map(prints.map(({ id, hashes }) => [id, hashes.reduce((sum, hash) => sum + weightOf(count(hash), handed.length), 0)]))
  return rankAlike(
    handed.length,
    held.filter((each) => each.holders >= 2 && each.holders <= rareUpTo(handed.length)),
    totals,
  )
}

const programs = writtenPrograms().filter(({ exercise }) => exercise === 'roc-auc')
const named = (name: string) => programs.find((each) => each.name === name)?.source ?? ''
const starter = named('starter.ts')
const solution = named('solution.ts')
/** What others of a class hand in: all of it differently written. */
const others: readonly Handed[] = programs
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
    const [pair, ...rest] = alike([...others, { id: 'original', source: solution }, { id: 'copy', source }], starter)
    expect([pair?.a, pair?.b]).toEqual(['copy', 'original'])
    expect(pair?.share).toBeGreaterThan(0.6)
    expect(rest).toEqual([])
  })

  it('with the lines where it stands', () => {
    const linesOf = (source: string) =>
      fingerprintsOf(source, passagesOf(starter))
        .flatMap(({ places }) => places)
        .map(([first, last]) => `${first}-${last}`)
        .sort()
    const lower = linesOf(`\n\n${renamed}`).map((lines) =>
      lines
        .split('-')
        .map((line) => Number(line) - 2)
        .join('-'),
    )
    expect(lower.sort()).toEqual(linesOf(solution))
    expect(lower.length).toBeGreaterThan(10)
  })
})

describe('no pair is shown', () => {
  it('of programs that do the same in different ways', () => {
    expect(alike([...others, { id: 'solution', source: solution }], starter)).toEqual([])
  })

  it('that has the starter in common and nothing else', () => {
    const long = `export const padding = [${Array.from({ length: 40 }, (_, i) => i).join(', ')}]\n`
    const given = starter + long
    const handed = [
      { id: '1', source: `${given}function one() { return 1 }` },
      { id: '2', source: `${given}const two = () => [2, 3]` },
    ]
    expect(alike(handed, given)).toEqual([])
  })

  it('that imports the same, and has the same name of the entry', () => {
    const imports = Array.from({ length: 30 }, (_, i) => `import { a${i}, type B${i} as C } from './file-${i}'`).join('\n')
    const handed = [
      { id: '1', source: `${imports}\nexport function rocAuc(a: number) { return 1 }` },
      { id: '2', source: `${imports}\nexport const rocAuc = (b: string) => [2, 3]` },
    ]
    expect(alike(handed, '')).toEqual([])
  })

  it('where a fifth of a class writes the same', () => {
    const bank = programs.filter(({ name }) => name === 'solution.ts' || name.startsWith('alternatives'))
    const handed = Array.from({ length: 34 }, (_, i) => ({ id: `${i}`, source: bank[i % bank.length]?.source ?? '' }))
    expect(bank.length).toBeLessThanOrEqual(34 / 4)
    expect(alike(handed, starter)).toEqual([])
  })

  it('of most learners of a class in which everybody writes one of the programs that the course knows', () => {
    for (const exercise of new Set(writtenPrograms().map((each) => each.exercise))) {
      const bank = writtenPrograms().filter((each) => each.exercise === exercise && !/starter|mistakes/.test(each.name))
      const given = writtenPrograms().find((each) => each.exercise === exercise && each.name === 'starter.ts')?.source ?? ''
      const rng = createRng(34, exercise.length)
      const handed = Array.from({ length: 34 }, (_, i) => ({ id: `${i}`, source: choice(rng, bank).source }))
      const shown = new Set(alike(handed, given).flatMap(({ a, b }) => [a, b]))
      expect(shown.size, exercise).toBeLessThanOrEqual(8)
    }
  })

  it.each(['', ';', '// nothing', 'const (', '}}}{{{', '/*', '"', '`', '/a', 'import'])('of what is hardly a program: %s', (source) => {
    expect(
      alike(
        [
          { id: '1', source },
          { id: '2', source },
        ],
        starter,
      ),
    ).toEqual([])
  })
})
