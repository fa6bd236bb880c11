import type { ExerciseDefinition, KnownMistake, Probe } from '../domain/exercise'
import { decode, encode } from '../domain/codec'
import type { CallOutcome, ProgramCall, ProgramRunner } from '../domain/program'
import type { Gradable } from './gradeProgram'
import { valuesAgree } from './compareValues'

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

/** Whether two programs cannot be told apart by the probes. */
export function behaveAlike(a: Behaviour, b: Behaviour): boolean {
  return a.every((outcome, i) => {
    const other = b[i]
    if (!sameCalls(outcome, other)) return false
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
