import type { ExerciseDefinition, KnownMistake } from '../domain/exercise'
import { decode, encode } from '../domain/codec'
import type { CallOutcome, ProgramRunner } from '../domain/program'
import { valuesAgree } from './compareValues'

/** What a program does on an exercise's probes: by this it is recognised, never by its text. */
export type Behaviour = readonly CallOutcome[]

/** Runs a program on the probes. @returns undefined when it does not get through them */
export async function observeBehaviour(
  exercise: ExerciseDefinition,
  runner: ProgramRunner,
  source: string,
): Promise<Behaviour | undefined> {
  const { outcome } = await runner.load(source, exercise.entryPoint)
  if (outcome.kind !== 'ready') return undefined
  const { outcomes } = await runner.call(exercise.probes.map((args) => encode(args)))
  return outcomes.length === exercise.probes.length && outcomes.every((each) => each.kind !== 'limit') ? outcomes : undefined
}

/** Whether two programs cannot be told apart by the probes. */
export function behaveAlike(a: Behaviour, b: Behaviour): boolean {
  return a.every((outcome, i) => {
    const other = b[i]
    if (outcome.kind === 'returned' && other?.kind === 'returned') return valuesAgree(decode(outcome.encoded), decode(other.encoded), 1e-9)
    if (outcome.kind === 'threw' && other?.kind === 'threw') return outcome.error.name === other.error.name
    return outcome.kind === other?.kind
  })
}

/** The known mistake that behaves as the submission does, if there is one. */
export function recogniseMistake(
  behaviour: Behaviour,
  bank: readonly { readonly mistake: KnownMistake; readonly behaviour: Behaviour }[],
): KnownMistake | undefined {
  return bank.find((entry) => behaveAlike(behaviour, entry.behaviour))?.mistake
}
