import { decode } from '@lib/domain/codec'
import type { ProtocolCheck, ShownCheck, TableCheck } from '@lib/domain/exercise'
import type { ProgramRunner } from '@lib/domain/program'
import type { Value } from '@lib/domain/value'
import type { GradingResult } from '@lib/domain/verdict'
import type { PresentedExercise } from '@lib/catalog/presentExercise'
import { RunCancelled, SandboxNotLoaded } from '@lib/sandbox/browser/BrowserSandbox'
import { gradeProgram } from '@lib/grading/gradeProgram'

function toCheck({ cases, ...check }: ShownCheck): TableCheck | ProtocolCheck {
  const shared = { ...check, visibility: 'shown' } as const
  const argsOf = (args: string) => decode(args) as readonly Value[]
  const [first] = cases
  if (!first?.rules)
    return {
      ...shared,
      kind: 'table',
      cases: cases.map(({ args, expected }) => ({ args: argsOf(args), expected: expected === undefined ? undefined : decode(expected) })),
    }
  return {
    ...shared,
    kind: 'protocol',
    cases: cases.map(({ args, setting, expected, rules }) => ({
      args: argsOf(args),
      setting: setting === undefined ? undefined : decode(setting),
      ...(expected === undefined ? {} : { expected: { value: decode(expected) } }),
      rules: rules ?? [],
    })),
  }
}

/** Runs the shown checks in this browser, with the grader that the server uses. */
export function runShownChecks(exercise: PresentedExercise, runner: ProgramRunner, source: string): Promise<GradingResult> {
  const { entryPoint, parameters, mayChange, world } = exercise
  return gradeProgram({ entryPoint, parameters, mayChange, world, checks: exercise.shownChecks.map(toCheck) }, runner, source, 0)
}

/** What is said of a run that has come to no result. */
export function whyNoResult(error: unknown): string {
  if (error instanceof RunCancelled) return 'Cancelled.'
  if (error instanceof SandboxNotLoaded) return error.message
  const said = error instanceof Error ? error.message.replace(/[.!?]?$/, '.') : 'It did not say why.'
  return `The checks could not be run in your browser: ${said} Your program is kept. Submit it, and the server checks it.`
}
