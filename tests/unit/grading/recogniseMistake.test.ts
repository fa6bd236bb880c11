import { describe, expect, it } from 'vitest'
import { encode } from '@lib/domain/codec'
import type { KnownMistake } from '@lib/domain/exercise'
import type { CallOutcome } from '@lib/domain/program'
import type { Value } from '@lib/domain/value'
import { type Behaviour, differingProbes, nameableMistakes, recogniseMistake } from '@lib/grading/recogniseMistake'

const call = (name: string, ...args: Value[]) => ({ name, args: encode(args), result: encode(0.5), threw: false })
const run = (returned: Value, ...calls: ReturnType<typeof call>[]): CallOutcome => ({
  kind: 'returned',
  encoded: encode(returned),
  record: { calls, rounds: 0 },
})
const mistake = (id: string, shows?: KnownMistake['shows']): KnownMistake => ({
  id,
  title: id,
  message: id,
  fails: [],
  ...(shows ? { shows } : {}),
})

const opensTwice = mistake('opens-twice', (runs) => runs.every(({ calls }) => calls.filter(({ name }) => name === 'open').length > 1))
const knownHere = [
  { mistake: opensTwice, behaviour: [run(1, call('open'), call('open'))] },
  { mistake: mistake('returns-seven'), behaviour: [run(7, call('open'))] },
]
const found = (...behaviour: CallOutcome[]) => recogniseMistake(behaviour, knownHere, [[1]])?.id

describe('a known mistake', () => {
  const rows: [what: string, outcome: CallOutcome, id: string | undefined][] = [
    ['is recognised by its calls, whatever else was called and returned', run(3, call('open'), call('train'), call('open')), 'opens-twice'],
    ['without such a rule has to be behaved like', run(7, call('open')), 'returns-seven'],
    ['is not recognised by what it returns where its calls tell', run(1, call('open')), undefined],
    ['is not recognised in a run that did not end', { kind: 'threw', error: { name: 'Error', message: '' } }, undefined],
    ['is not recognised in what cannot be read', { kind: 'returned', encoded: '["?"]', record: { calls: [], rounds: 0 } }, undefined],
  ]
  it.each(rows)('%s', (_, outcome, id) => expect(found(outcome)).toBe(id))

  it('is not recognised where its rule cannot read the run', () => {
    const strict = mistake('strict', (runs) => runs.every(({ returned }) => (returned as { name: string }).name.length > 0))
    expect(recogniseMistake([run(null)], [{ mistake: strict, behaviour: [] }], [[1]])).toBeUndefined()
  })

  it('needs to be run, unless its calls tell it', () => {
    const unrun = knownHere.map((known) => ({ ...known, behaviour: undefined }))
    const nameable = nameableMistakes(undefined, unrun, [[1]])
    expect(nameable.map((known) => known.mistake.id)).toEqual(['opens-twice'])
    expect(recogniseMistake([run(3, call('open'), call('open'))], nameable, [[1]])?.id).toBe('opens-twice')
    expect(recogniseMistake([run(7, call('open'))], unrun, [[1]])).toBeUndefined()
  })
})

const returns = (...values: Value[]): Behaviour => values.map((value) => ({ kind: 'returned', encoded: encode(value) }))
/** What returned 1 each time, and called `train` with these. */
const asks = (...calls: Value[][]): Behaviour =>
  calls.map((made) => ({
    kind: 'returned',
    encoded: '1',
    record: { rounds: 0, calls: made.map((arg) => ({ name: 'train', args: encode([arg]), result: '1', threw: false })) },
  }))
const named = (solution: Behaviour, bank: [KnownMistake, Behaviour][], own: Behaviour) =>
  recogniseMistake(
    own,
    nameableMistakes(
      solution,
      bank.map(([each, behaviour]) => ({ mistake: each, behaviour })),
      [],
    ),
    [],
  )?.id

const solution = returns(1, 2, 3)
const [a, b] = [mistake('a'), mistake('b')]

describe('a mistake is named', () => {
  it('where a program does on every probe what the mistake does', () => {
    expect(named(solution, [[a, returns(1, 5, 6)]], returns(1, 5, 6))).toBe('a')
    expect(named(solution, [[a, returns(1, 5, 6)]], returns(1, 5, 7))).toBeUndefined()
  })

  it('by what is called, where the results are the same', () => {
    const right = asks([1, 2], [3], [])
    expect(differingProbes(right, asks([1], [3, 4], []))).toBe(2)
    expect(named(right, [[a, asks([1], [3, 4], [])]], asks([1], [3, 4], []))).toBe('a')
    expect(named(right, [[a, asks([1], [3, 4], [])]], asks([2, 1], [3], []))).toBeUndefined()
  })

  it.each<[what: string, bank: [KnownMistake, Behaviour][], own: Behaviour]>([
    ['behaves as the solution does', [[a, solution]], solution],
    ['differs from the solution on one probe alone', [[a, returns(1, 2, 9)]], returns(1, 2, 9)],
    [
      'differs from another on one probe alone',
      [
        [a, returns(7, 8, 9)],
        [b, returns(7, 8, 0)],
      ],
      returns(7, 8, 9),
    ],
  ])('never where it %s', (_, bank, own) => {
    expect(named(solution, bank, own)).toBeUndefined()
  })

  it('where only a variant is like it, of which the same is to be said', () => {
    const bank: [KnownMistake, Behaviour][] = [
      [a, returns(7, 8, 9)],
      [{ ...mistake('a-otherwise'), message: 'a' }, returns(7, 8, 0)],
    ]
    expect(named(solution, bank, returns(7, 8, 0))).toBe('a-otherwise')
  })

  it('where calls tell it, unless the solution or another mistake calls that way too', () => {
    const shown = mistake('shown', (runs) => runs.some(({ calls }) => calls.length > 1))
    const [few, many] = [asks([1], [1]), asks([1, 2], [3])]
    expect(named(few, [[shown, many]], asks([4, 5], []))).toBe('shown')
    expect(named(many, [[shown, many]], many)).toBeUndefined()
    const others: [KnownMistake, Behaviour][] = [
      [shown, many],
      [a, asks([7, 8], [9])],
    ]
    expect(named(few, others, many)).toBeUndefined()
    const longer = mistake('longer', (runs) => runs.some(({ calls }) => calls.length > 2))
    const most = asks([1, 2, 3], [3])
    const ruled: [KnownMistake, Behaviour][] = [
      [longer, most],
      [shown, many],
    ]
    expect(named(few, ruled, most)).toBe('longer')
    expect(named(few, ruled, many)).toBe('shown')
    expect(named(few, ruled.reverse(), most)).toBe('longer')
  })

  it('for nothing that cannot be read', () => {
    const unreadable: Behaviour = returns(1, 2, 3).map((outcome) => ({ ...outcome, encoded: '["?"]' }))
    expect(named(solution, [[a, returns(7, 8, 9)]], unreadable)).toBeUndefined()
  })
})
