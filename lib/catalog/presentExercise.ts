import 'server-only'
import { encode } from '../domain/codec'
import type { Check, PropertyCheck, ShownCheck } from '../domain/exercise'
import { protocolCases } from '../grading/protocolCases'
import type { ChapterEntry, ExerciseEntry } from './catalog'
import { type PresentedQuestion, presentQuestion } from './presentQuestion'
import { rampQuestion, rampSeed } from './ramp'
import { renderMarkdown } from './renderMarkdown'

/** An exercise as a learner may see it: built field by field, without solution, hidden checks or mistakes. */
export interface PresentedExercise {
  readonly key: string
  readonly slug: string
  readonly title: string
  readonly position: number
  readonly of: number
  readonly minutes: number
  readonly objectives: readonly number[]
  readonly instructionsHtml: string
  readonly starter: string
  readonly entryPoint: string
  readonly parameters: readonly string[]
  readonly mayChange: readonly string[]
  /** every check by name; only shown ones with their cases */
  readonly checks: readonly {
    readonly id: string
    readonly title: string
    readonly visibility: 'shown' | 'hidden'
    readonly points: number
  }[]
  readonly shownChecks: readonly ShownCheck[]
  /** answers callbacks, where a shown check has any */
  readonly world: string | undefined
  /** the way in words, to be put in order, where there is one */
  readonly ramp: PresentedQuestion | undefined
  /** whether there are hints to be opened; their texts come one at a time */
  readonly hasHints: boolean
  readonly previous: string | undefined
  readonly next: string | undefined
}

/** A check that is data. `defineExercise` lets no other be shown. */
type Showable = Exclude<Check, PropertyCheck>
const isShown = (check: Check): check is Showable => check.visibility === 'shown' && check.kind !== 'property'

function presentCases(check: Showable): ShownCheck['cases'] {
  if (check.kind === 'table') return check.cases.map(({ args, expected }) => ({ args: encode([...args]), expected: encode(expected) }))
  // What is shown is no draw: any seed will do.
  return protocolCases(check, 0).map(({ args, setting, expected, rules }) => ({
    args: encode([...args]),
    setting: encode(setting),
    expected: expected && encode(expected.value),
    rules,
  }))
}

export function presentExercise(entry: ChapterEntry, exercise: ExerciseEntry): PresentedExercise {
  const { definition } = exercise
  const position = entry.exercises.indexOf(exercise)
  const shown = definition.checks.filter(isShown)
  return {
    key: exercise.key,
    slug: definition.slug,
    title: definition.title,
    position: position + 1,
    of: entry.exercises.length,
    minutes: definition.minutes,
    objectives: definition.objectives.map((id) => entry.chapter.content.objectives.findIndex((objective) => objective.id === id) + 1),
    instructionsHtml: renderMarkdown(exercise.instructions),
    starter: exercise.starter,
    entryPoint: definition.entryPoint,
    parameters: definition.parameters,
    mayChange: definition.mayChange ?? [],
    checks: definition.checks.map(({ id, title, visibility, points }) => ({ id, title, visibility, points })),
    shownChecks: shown.map((check) => ({
      id: check.id,
      title: check.title,
      points: check.points,
      tolerance: check.tolerance ?? 1e-9,
      message: check.message,
      cases: presentCases(check),
    })),
    world: shown.some((check) => check.kind !== 'table') ? exercise.gradable.world : undefined,
    ramp: definition.ramp && presentQuestion('ramp', rampQuestion(definition.ramp), rampSeed, []),
    hasHints: definition.hints !== undefined,
    previous: entry.exercises[position - 1]?.definition.slug,
    next: entry.exercises[position + 1]?.definition.slug,
  }
}
