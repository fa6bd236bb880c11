import { z } from 'zod'
import type { Value } from './value'
import type { Visibility } from './verdict'

interface CheckBase {
  readonly id: string
  readonly title: string
  readonly visibility: Visibility
  readonly points: number
  /** numbers agree when |returned − expected| ≤ tolerance · max(1, |expected|); default 1e-9 */
  readonly tolerance?: number
  /** said when the check fails, before the counterexample */
  readonly message: string
}

export interface TableCase {
  readonly args: readonly Value[]
  readonly expected: Value
}

/** Named rows of input and expected output. */
export interface TableCheck extends CheckBase {
  readonly kind: 'table'
  readonly cases: readonly TableCase[]
}

/** What a property draws its inputs from: a fast-check arbitrary, by its shape. */
export interface InputSource<Args> {
  generate(random: never, bias: number | undefined): { readonly value: Args }
  shrink(value: Args, context: unknown): Iterable<{ readonly value: Args; readonly context: unknown }>
}

/** Fresh inputs, compared with a reference; a failing input is shrunk to the smallest that still fails. */
export interface PropertyCheck extends CheckBase {
  readonly kind: 'property'
  readonly inputs: InputSource<readonly Value[]>
  readonly runs: number
  reference(...args: readonly Value[]): Value
}

export type Check = TableCheck | PropertyCheck

/** A wrong program that learners really write. Its source is `mistakes/<id>.ts`. */
export interface KnownMistake {
  readonly id: string
  readonly title: string
  /** names the mistake and asks the question that leads on */
  readonly message: string
  /** exactly the checks that it fails */
  readonly fails: readonly string[]
}

export interface ExerciseDefinition {
  readonly slug: string
  readonly title: string
  /** one line, for lists */
  readonly summary: string
  readonly objectives: readonly string[]
  readonly minutes: number
  /** the exported function that is called */
  readonly entryPoint: string
  /** names of its parameters, for counterexamples */
  readonly parameters: readonly string[]
  readonly checks: readonly Check[]
  readonly mistakes: readonly KnownMistake[]
  /** inputs on which the mistakes tell themselves apart, from one another and from the solution */
  readonly probes: readonly (readonly Value[])[]
  /** mutants of the solution that compute what it computes (`npm run course -- mutants` names them), each with the reason */
  readonly equivalentMutants?: Readonly<Record<string, string>>
}

/** @throws Error when ids repeat or a mistake names a check that does not exist */
export function defineExercise(definition: ExerciseDefinition): ExerciseDefinition {
  const checks = definition.checks.map((check) => check.id)
  const mistakes = definition.mistakes.map((mistake) => mistake.id)
  for (const ids of [checks, mistakes])
    if (new Set(ids).size !== ids.length) throw new Error(`${definition.slug}: an id repeats in ${ids.join(', ')}`)
  for (const mistake of definition.mistakes)
    for (const id of mistake.fails)
      if (!checks.includes(id)) throw new Error(`${definition.slug}: mistake ${mistake.id} names the unknown check ${id}`)
  return definition
}

/** @param inputs a fast-check arbitrary of argument lists */
export function defineProperty<Args extends readonly Value[]>(
  property: Omit<PropertyCheck, 'kind' | 'inputs' | 'reference'> & {
    readonly inputs: InputSource<Args>
    reference(...args: Args): Value
  },
): PropertyCheck {
  return { ...property, kind: 'property' } as unknown as PropertyCheck
}

export const sourceSchema = z
  .string()
  .max(64_000, 'A program may have at most 64,000 characters.')
  .refine((source) => !source.includes('\u0000'), 'A program may not contain the NUL character.')

/** Hands the shown checks of an exercise to the browser, as data. */
export interface ShownCheck {
  readonly id: string
  readonly title: string
  readonly points: number
  readonly tolerance: number
  readonly message: string
  /** encoded argument lists and expected values (codec.ts) */
  readonly cases: readonly { readonly args: string; readonly expected: string }[]
}
