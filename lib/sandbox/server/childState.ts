import { namedError } from '../../domain/namedError'

/** Why a child process is dead. */
export type Death =
  /** the pool had no more use for it */
  | 'ended'
  /** it took more memory than there is for it: the program's doing, where nothing else ran in the child before */
  | 'memory'
  /** the program took more processor time than there is for it */
  | 'time'
  /** V8's own heap was full, or the machine had no memory for it: the program's doing, where it was alone in the child */
  | 'heap'
  /** it did not get done although it had not used up its processor time */
  | 'stalled'
  /** the grader's fault, or the machine's */
  | 'crashed'

/** The life of a child process. Only an idle one is given out, and whatever has happened to one that ran a program ends with `end`. */
export type ChildState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  /** nothing is asked of it any more */
  | { readonly kind: 'spent' }
  | { readonly kind: 'dead'; readonly cause: Death }

export type ChildEvent =
  | { readonly kind: 'ready' }
  | { readonly kind: 'begin' }
  /** the submission is done with; `worn` when the child is no good for another one */
  | { readonly kind: 'end'; readonly worn: boolean }
  /** a limit was met, or it is about to end for another reason */
  | { readonly kind: 'limit' }
  | { readonly kind: 'exit'; readonly cause: Death }

/** A child was asked for what it cannot do as it is: a fault of the pool. */
export class ChildStateError extends namedError('ChildStateError') {}

/**
 * What a child is after something has happened to it. Dead is for ever, and spent comes before nothing but dead.
 * @throws ChildStateError when a child that is not idle is to begin
 */
export function afterEvent(state: ChildState, event: ChildEvent): ChildState {
  if (event.kind === 'begin' && state.kind !== 'idle') throw new ChildStateError(`a ${state.kind} child cannot begin`)
  if (state.kind === 'dead') return state
  if (event.kind === 'exit') return { kind: 'dead', cause: event.cause }
  if (state.kind === 'spent') return state
  switch (event.kind) {
    case 'ready':
      return state.kind === 'starting' ? { kind: 'idle' } : state
    case 'begin':
      return { kind: 'busy' }
    case 'end':
      return event.worn ? { kind: 'spent' } : state.kind === 'busy' ? { kind: 'idle' } : state
    case 'limit':
      return { kind: 'spent' }
  }
}

/** How a child process says that its engine thread ran out of memory. */
export const heapExitCode = 71

const aborts: readonly (NodeJS.Signals | number)[] = ['SIGABRT', 'SIGTRAP', 'SIGILL', 128 + 6, 128 + 5, 128 + 4]

/** What an exit means of which nobody had said anything before. */
export function deathOf(code: number | null, signal: NodeJS.Signals | null): Death {
  return code === heapExitCode || aborts.includes(signal ?? code ?? 0) ? 'heap' : 'crashed'
}

/**
 * What a program has to do with the end of the child that it ran in: the limit that it met, if it was that.
 * @param place whether nothing ran there before it, and whether nothing else was ever to
 */
export function limitMet(cause: Death, place: { readonly first: boolean; readonly alone: boolean }): 'time' | 'memory' | undefined {
  if (cause === 'time') return 'time'
  return (cause === 'memory' && place.first) || (cause === 'heap' && place.alone) ? 'memory' : undefined
}
