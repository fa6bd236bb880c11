import type { ExerciseDefinition, KnownMistake, ObservedRun, Probe } from '../domain/exercise'
import { CoreError } from '../core/CoreError'
import { CodecError, decode, encode } from '../domain/codec'
import type { CallOutcome, ProgramCall, ProgramRunner } from '../domain/program'
import type { Value } from '../domain/value'
import type { Gradable } from './gradeProgram'
import { valuesAgree } from './compareValues'
import { readRun } from './readRun'

/** What a program does on an exercise's probes: by this it is recognised, never by its text. */
export type Behaviour = readonly CallOutcome[]

const callFor = (probe: Probe): ProgramCall =>
  'setting' in probe ? { args: encode(probe.args), setting: encode(probe.setting), recorded: true } : { args: encode(probe) }

/** Runs a program on the probes. @returns undefined when it does not get through them */
export async function observeBehaviour(
  exercise: Gradable & Pick<ExerciseDefinition, 'probes'>,
  runner: ProgramRunner,
  source: string,
): Promise<Behaviour | undefined> {
  const { outcome } = await runner.load({ source, entryPoint: exercise.entryPoint, world: exercise.world })
  return outcome.kind === 'ready' ? observeLoaded(exercise, runner) : undefined
}

/** Runs the program that is loaded on the probes. */
export async function observeLoaded(exercise: Pick<ExerciseDefinition, 'probes'>, runner: ProgramRunner): Promise<Behaviour | undefined> {
  const { outcomes } = await runner.call(exercise.probes.map(callFor))
  return outcomes.length === exercise.probes.length && outcomes.every((each) => each.kind !== 'limit') ? outcomes : undefined
}

/** Whether two runs asked the same of their callbacks; how fast they were does not count. */
function sameCalls(a: CallOutcome, b: CallOutcome | undefined): boolean {
  const [own, other] = [a.record?.calls ?? [], b?.record?.calls ?? []]
  return own.length === other.length && own.every(({ name, args }, i) => name === other[i]?.name && args === other[i]?.args)
}

/** Values are large at times, and compared with many. */
const decoded = new WeakMap<CallOutcome, Value>()
function returnedBy(outcome: Extract<CallOutcome, { kind: 'returned' }>): Value {
  const value = decoded.has(outcome) ? decoded.get(outcome) : decode(outcome.encoded)
  decoded.set(outcome, value)
  return value
}

function actAlike(a: CallOutcome, b: CallOutcome | undefined): boolean {
  if (!sameCalls(a, b)) return false
  if (a.kind === 'returned' && b?.kind === 'returned')
    try {
      return valuesAgree(returnedBy(a), returnedBy(b), 1e-9)
    } catch (error) {
      if (error instanceof CodecError || error instanceof RangeError) return false
      throw error
    }
  if (a.kind === 'threw' && b?.kind === 'threw') return a.error.name === b.error.name
  return a.kind === b?.kind
}

/** On how many probes two programs can be told apart. */
export const differingProbes = (a: Behaviour, b: Behaviour): number => a.filter((outcome, i) => !actAlike(outcome, b[i])).length

/** On how many probes a mistake has to differ from what it is told from: one alone may be met by chance. */
export const needsToDiffer = 2

/** Two ways of making one mistake: there is one thing to say about them. */
export const areVariants = (a: KnownMistake, b: KnownMistake): boolean => a.message === b.message

/** What was seen of runs that came to an end. @returns undefined where one did not, or cannot be read */
function observedRuns(behaviour: Behaviour): ObservedRun[] | undefined {
  try {
    const runs = behaviour.flatMap((outcome) => (outcome.kind === 'returned' ? readRun(returnedBy(outcome), outcome.record) : []))
    return runs.length === behaviour.length ? runs : undefined
  } catch (error) {
    if (error instanceof CodecError || error instanceof RangeError) return undefined
    throw error
  }
}

/** Whether a program's behaviour is what a mistake is known by. */
export function isKnownBy({ mistake, behaviour: own }: ObservedMistake, behaviour: Behaviour, probes: readonly Probe[]): boolean {
  if (!mistake.shows) return own !== undefined && differingProbes(own, behaviour) === 0
  try {
    const runs = observedRuns(behaviour)
    return runs !== undefined && mistake.shows(runs, probes)
  } catch (error) {
    // What is of another kind altogether is no known mistake.
    if (error instanceof TypeError || error instanceof RangeError || error instanceof CoreError) return false
    throw error
  }
}

export interface ObservedMistake {
  readonly mistake: KnownMistake
  /** undefined where it has not been run, or does not get through the probes: only a rule of its own can tell it then */
  readonly behaviour: Behaviour | undefined
}

/** Why a mistake may not be named for what another program does, if so: it would be taken for it, or differs on too few probes. */
export function confusion(entry: ObservedMistake, other: Behaviour, probes: readonly Probe[]): string | undefined {
  if (entry.mistake.shows) return isKnownBy(entry, other, probes) ? 'by nothing that its rule asks' : undefined
  const differing = entry.behaviour ? differingProbes(entry.behaviour, other) : 0
  return differing >= needsToDiffer ? undefined : differing === 0 ? 'on no probe' : 'on one probe alone'
}

/** The others that a mistake has to be told from: of those before it that are known by a rule, the rule comes first. */
export function toldFrom<Entry extends { readonly mistake: KnownMistake }>(entry: Entry, bank: readonly Entry[]): Entry[] {
  const after = bank.indexOf(entry)
  return bank.filter(({ mistake }, i) => !areVariants(entry.mistake, mistake) && !(entry.mistake.shows && mistake.shows && i < after))
}

/**
 * The mistakes that may be named: those that can be told from the solution and from every other. That a rule tells its mistake from what is
 * not run here is proven with the content.
 */
export function nameableMistakes(
  solution: Behaviour | undefined,
  bank: readonly ObservedMistake[],
  probes: readonly Probe[],
): ObservedMistake[] {
  return bank.filter((entry) => {
    if (!entry.mistake.shows && !solution) return false
    const others = [solution, ...toldFrom(entry, bank).map(({ behaviour }) => behaviour)]
    return others.every((other) => !other || confusion(entry, other, probes) === undefined)
  })
}

/** The known mistake that the submission shows, or behaves as, if there is one. */
export function recogniseMistake(
  behaviour: Behaviour,
  bank: readonly ObservedMistake[],
  probes: readonly Probe[],
): KnownMistake | undefined {
  return bank.find((entry) => isKnownBy(entry, behaviour, probes))?.mistake
}
