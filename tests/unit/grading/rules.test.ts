import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encode } from '@lib/domain/codec'
import { defineExercise, defineProperty, type Rule } from '@lib/domain/exercise'
import type { CallRecord, RecordedCall } from '@lib/domain/program'
import type { Value } from '@lib/domain/value'
import { judgeRules } from '@lib/grading/judgeRules'
import { printCalls } from '@lib/grading/printCalls'

const call = (name: string, ...args: Value[]): RecordedCall => ({ name, args: encode(args), result: encode(0.5), threw: false })
const record = (...calls: RecordedCall[]): CallRecord => ({ calls, rounds: 3 })

describe('of the calls that a program made, it is asked', () => {
  const [train, open] = [call('train', 1), call('openTestSet')]
  const rows: [what: string, rule: Rule, calls: RecordedCall[], broken: [returned: string, expected: string] | undefined][] = [
    ['at most two, and two there are', { kind: 'calls', of: 'train', most: 2 }, [train, train], undefined],
    ['at most two, and there are three', { kind: 'calls', of: 'train', most: 2 }, [train, train, train], ['3', 'at most 2']],
    ['at least one, and there is none', { kind: 'calls', of: 'train', least: 1 }, [open], ['0', 'at least 1']],
    ['exactly one, and there are two', { kind: 'calls', of: 'openTestSet', least: 1, most: 1 }, [open, open], ['2', '1']],
    ['one to two, and there is none', { kind: 'calls', of: 'train', least: 1, most: 2 }, [], ['0', 'at least 1, at most 2']],
    ['no two alike, and they differ', { kind: 'distinct', of: 'train' }, [train, call('train', 2), open, open], undefined],
    [
      'no two alike, and two are',
      { kind: 'distinct', of: 'train' },
      [train, call('train', 2), train],
      ['one of them twice', 'each with its own arguments'],
    ],
    ['one before another, and it is', { kind: 'before', first: 'train', of: 'openTestSet' }, [train, open], undefined],
    ['one before another, which never comes', { kind: 'before', first: 'train', of: 'openTestSet' }, [], undefined],
    [
      'one before another, and it comes after',
      { kind: 'before', first: 'train', of: 'openTestSet' },
      [open, train],
      ['before train', 'after train'],
    ],
    [
      'one before another, and it never comes',
      { kind: 'before', first: 'train', of: 'openTestSet' },
      [open],
      ['without train', 'after train'],
    ],
    ['the last of all, and it is', { kind: 'last', of: 'openTestSet' }, [train, open], undefined],
    ['the last of all, and one follows', { kind: 'last', of: 'openTestSet' }, [train, open, train], ['1 more call', 'none']],
    ['the last of all, and it comes twice', { kind: 'last', of: 'openTestSet' }, [open, train, open], ['2 more calls', 'none']],
    ['no more rounds than it took', { kind: 'rounds', most: 30_000 }, [], undefined],
    ['fewer rounds than it took', { kind: 'rounds', most: 20_000 }, [], ['about 30,000', 'at most 20,000']],
  ]
  it.each(rows)('%s', (_, rule, calls, broken) => {
    const judged = judgeRules([rule], record(...calls))
    expect(judged && [judged.returned, judged.expected]).toEqual(broken)
  })

  it('the first broken rule is the one that is told', () => {
    const rules: Rule[] = [
      { kind: 'calls', of: 'train', most: 5 },
      { kind: 'last', of: 'openTestSet' },
      { kind: 'calls', of: 'train', least: 9 },
    ]
    expect(judgeRules(rules, record(open, train))?.name).toBe('after openTestSet')
  })
})

describe('calls for reading', () => {
  it('say what was asked and answered', () => {
    expect(printCalls([call('train', [1, 2], Number.NaN), { name: 'train', args: encode([]), result: '{}', threw: true }])).toEqual([
      'train([1, 2], NaN) → 0.5',
      'train() threw an error',
    ])
  })

  it('are the first and the last of many', () => {
    const lines = printCalls(Array.from({ length: 100 }, (_, i) => call('train', i)))
    expect(lines).toHaveLength(9)
    expect(lines[6]).toBe('… 92 more calls …')
    expect(lines[8]).toBe('train(99) → 0.5')
  })
})

it('a shown check is data: one that judges by a function or draws its inputs is refused', () => {
  const check = {
    kind: 'protocol',
    id: 'a',
    title: 'A',
    visibility: 'shown',
    points: 1,
    message: '',
    cases: [],
    judge: () => undefined,
  } as const
  const definition = {
    slug: 's',
    title: '',
    summary: '',
    objectives: [],
    minutes: 1,
    entryPoint: 'f',
    parameters: [],
    mistakes: [],
    probes: [],
  }
  expect(() => defineExercise({ ...definition, checks: [check] })).toThrow('say it in rules')
  expect(() => defineExercise({ ...definition, checks: [{ ...check, visibility: 'hidden' }] })).not.toThrow()
  const drawn = defineProperty({ ...check, runs: 1, inputs: fc.tuple(fc.integer()), reference: (value) => value })
  expect(() => defineExercise({ ...definition, checks: [drawn] })).toThrow('show a table')
})
