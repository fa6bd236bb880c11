import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterEvent,
  type ChildEvent,
  type ChildState,
  ChildStateError,
  type Death,
  deathOf,
  heapExitCode,
  limitMet,
} from '@lib/sandbox/server/childState'

const starting: ChildState = { kind: 'starting' }
const deaths: readonly Death[] = ['ended', 'memory', 'time', 'heap', 'stalled', 'crashed']
const event: fc.Arbitrary<ChildEvent> = fc.oneof(
  fc.constantFrom<ChildEvent>({ kind: 'ready' }, { kind: 'begin' }, { kind: 'limit' }),
  fc.boolean().map((worn): ChildEvent => ({ kind: 'end', worn })),
  fc.constantFrom(...deaths).map((cause): ChildEvent => ({ kind: 'exit', cause })),
)

/** The states that a child goes through; what is asked of it at the wrong time changes nothing. */
function live(events: readonly ChildEvent[]): ChildState[] {
  const states: ChildState[] = [starting]
  for (const each of events) {
    const before = states.at(-1) as ChildState
    try {
      states.push(afterEvent(before, each))
    } catch (error) {
      if (!(error instanceof ChildStateError)) throw error
      states.push(before)
    }
  }
  return states
}

describe('the life of a child process', () => {
  it('goes from starting over idle and busy back to idle', () => {
    const events: ChildEvent[] = [{ kind: 'ready' }, { kind: 'begin' }, { kind: 'end', worn: false }, { kind: 'begin' }]
    expect(live(events).map(({ kind }) => kind)).toEqual(['starting', 'idle', 'busy', 'idle', 'busy'])
  })

  it('comes back to idle from nothing but starting and busy, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const states = live(events)
        states.forEach((state, i) => {
          if (i > 0 && state.kind === 'idle') expect(['starting', 'busy', 'idle']).toContain(states[i - 1]?.kind)
        })
      }),
    )
  })

  it('begins only when it is idle', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const state = live(events).at(-1) as ChildState
        const begin = () => afterEvent(state, { kind: 'begin' })
        if (state.kind === 'idle') expect(begin()).toEqual({ kind: 'busy' })
        else expect(begin).toThrow(ChildStateError)
      }),
    )
  })

  it('ends for good: dead stays dead of what it died of, and spent leads nowhere else', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const states = live(events)
        states.slice(1).forEach((state, i) => {
          const before = states[i] as ChildState
          if (before.kind === 'dead') expect(state).toEqual(before)
          if (before.kind === 'spent') expect(['spent', 'dead']).toContain(state.kind)
        })
      }),
    )
  })

  it('is over after a submission that wore it out, or met a limit', () => {
    for (const last of [{ kind: 'end', worn: true }, { kind: 'limit' }] as const)
      expect(live([{ kind: 'ready' }, { kind: 'begin' }, last, { kind: 'end', worn: false }]).at(-1)).toEqual({ kind: 'spent' })
  })

  it('takes no program once it has met a limit, whatever came before and comes after', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), fc.array(event, { maxLength: 20 }), (before, after) => {
        const states = live([...before, { kind: 'limit' }, ...after]).slice(before.length + 1)
        for (const state of states) expect(() => afterEvent(state, { kind: 'begin' })).toThrow(ChildStateError)
      }),
    )
  })
})

describe('a program that was in a child when it ended', () => {
  const place = fc.record({ first: fc.boolean(), alone: fc.boolean() })

  it('has used up its time only where that is what the child ended of', () => {
    fc.assert(
      fc.property(fc.constantFrom(...deaths), place, (death, where) => {
        expect(limitMet(death, where) === 'time').toBe(death === 'time')
      }),
    )
  })

  it('is charged with no memory that others may have taken before it', () => {
    for (const death of deaths) expect(limitMet(death, { first: false, alone: false })).not.toBe('memory')
  })

  it('has met its limit where it was alone, for all that is no crash: it is run again no more', () => {
    const met = deaths.map((death) => limitMet(death, { first: true, alone: true }))
    expect(met).toEqual([undefined, 'memory', 'time', 'memory', undefined, undefined])
  })

  it('is charged with no more for having had company than it would be alone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...deaths), place, (death, where) => {
        expect([undefined, limitMet(death, { first: true, alone: true })]).toContain(limitMet(death, where))
      }),
    )
  })
})

it.each([
  ['the engine thread was out of memory', heapExitCode, null, 'heap'],
  ['V8 aborted', null, 'SIGABRT', 'heap'],
  ['V8 trapped', null, 'SIGTRAP', 'heap'],
  ['V8 aborted, as a shell says it', 134, null, 'heap'],
  ['somebody else killed it', null, 'SIGKILL', 'crashed'],
  ['the engine thread failed', 70, null, 'crashed'],
  ['it left without a word', 0, null, 'crashed'],
] as const)('%s: the exit says so', (_, code, signal, death) => {
  expect(deathOf(code, signal)).toBe(death)
})
