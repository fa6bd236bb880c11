import { decode } from '@lib/domain/codec'
import type { TableCheck } from '@lib/domain/exercise'
import type { ProgramRunner } from '@lib/domain/program'
import type { Value } from '@lib/domain/value'
import type { GradingResult } from '@lib/domain/verdict'
import type { PresentedExercise } from '@lib/catalog/presentExercise'
import { gradeProgram } from '@lib/grading/gradeProgram'

/** Runs the shown checks in this browser, with the grader that the server uses. */
export function runShownChecks(exercise: PresentedExercise, runner: ProgramRunner, source: string): Promise<GradingResult> {
  const checks = exercise.shownChecks.map(
    (check): TableCheck => ({
      ...check,
      kind: 'table',
      visibility: 'shown',
      cases: check.cases.map(({ args, expected }) => ({ args: decode(args) as readonly Value[], expected: decode(expected) })),
    }),
  )
  return gradeProgram({ entryPoint: exercise.entryPoint, parameters: exercise.parameters, checks }, runner, source, 0)
}
