import type { Rule } from '../domain/exercise'
import type { CallRecord, RecordedCall } from '../domain/program'
import type { ComparedField } from '../domain/verdict'
import { plural } from '../domain/wording'

/** The engine counts rounds in ten thousands. */
const roundsCounted = 10_000

const few = new Intl.NumberFormat('en')

const row = (name: string, returned: string, expected: string): ComparedField => ({ name, returned, expected, agrees: false })

function span({ least, most }: { readonly least?: number; readonly most?: number }): string {
  if (least !== undefined && least === most) return few.format(least)
  const parts = [least === undefined ? [] : [`at least ${few.format(least)}`], most === undefined ? [] : [`at most ${few.format(most)}`]]
  return parts.flat().join(', ')
}

function repeated(calls: readonly RecordedCall[], name: string): RecordedCall | undefined {
  const seen = new Set<string>()
  return calls.find((call) => {
    if (call.name !== name) return false
    const known = seen.has(call.args)
    seen.add(call.args)
    return known
  })
}

function judgeRule(rule: Rule, { calls, rounds }: CallRecord): ComparedField | undefined {
  const places = (name: string) => calls.flatMap((call, i) => (call.name === name ? [i] : []))
  switch (rule.kind) {
    case 'calls': {
      const count = places(rule.of).length
      const { least = 0, most = Number.POSITIVE_INFINITY } = rule
      return count < least || count > most ? row(`calls of ${rule.of}`, few.format(count), span(rule)) : undefined
    }
    case 'distinct':
      return repeated(calls, rule.of) && row(`calls of ${rule.of}`, 'one of them twice', 'each with its own arguments')
    case 'before': {
      const [first, own] = [places(rule.first)[0], places(rule.of)[0]]
      if (own === undefined || (first !== undefined && first < own)) return undefined
      return row(`first call of ${rule.of}`, first === undefined ? `without ${rule.first}` : `before ${rule.first}`, `after ${rule.first}`)
    }
    case 'last': {
      const [first] = places(rule.of)
      if (first === undefined || first === calls.length - 1) return undefined
      const after = calls.length - 1 - first
      return row(`after ${rule.of}`, `${few.format(after)} more ${plural(after, 'call', 'calls')}`, 'none')
    }
    case 'rounds': {
      const used = rounds * roundsCounted
      return used > rule.most ? row('loop rounds and calls', `about ${few.format(used)}`, `at most ${few.format(rule.most)}`) : undefined
    }
  }
}

/** The first rule that a run broke, as a row of what was and what should have been. */
export function judgeRules(rules: readonly Rule[], record: CallRecord): ComparedField | undefined {
  for (const rule of rules) {
    const broken = judgeRule(rule, record)
    if (broken) return broken
  }
  return undefined
}
