import { z } from 'zod'
import type { Hints } from './hints'
import type { RandomSource } from './randomSource'
import type { Value } from './value'
import type { ParsonsVariant } from './variants'
import type { Visibility } from './verdict'
import { longestSource } from './longestSource'

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

/** What is asked of the calls that a program makes. */
export type Rule =
  /** how often a callback may be called */
  | { readonly kind: 'calls'; readonly of: string; readonly least?: number; readonly most?: number }
  /** no two calls of it have the same arguments */
  | { readonly kind: 'distinct'; readonly of: string }
  /** before its first call, `first` has been called */
  | { readonly kind: 'before'; readonly first: string; readonly of: string }
  /** once it has been called, nothing is called any more */
  | { readonly kind: 'last'; readonly of: string }
  /** rounds of loops and calls of functions in all, counted in ten thousands */
  | { readonly kind: 'rounds'; readonly most: number }

/** Arguments with callbacks among them, and what is asked of their use. */
export interface ProtocolCase {
  /** `new Callback('objective')` stands for a function that `world.ts` answers */
  readonly args: readonly Value[]
  /** what `createCallbacks` of `world.ts` makes the callbacks from */
  readonly setting?: Value
  /** absent where only the calls count */
  readonly expected?: { readonly value: Value }
  readonly rules: readonly Rule[]
}

/** Cases that are data, or that are drawn anew for each submission: hidden ones alone, since shown ones go to the browser. */
export type Cases<Case> = readonly Case[] | ((random: RandomSource) => readonly Case[])

/** A run as the host saw it. */
export interface ObservedRun {
  readonly returned: Value
  readonly calls: readonly { readonly name: string; readonly args: readonly Value[]; readonly result: Value; readonly threw: boolean }[]
}

/** Callbacks recorded by the host: how often was the objective called, was the test set opened before the end? */
export interface ProtocolCheck extends CheckBase {
  readonly kind: 'protocol'
  readonly cases: Cases<ProtocolCase>
  /** the name that cases are drawn under, by default the check's own: checks that share one judge the same runs, each made once */
  readonly drawnAs?: string
  /** how many cases the judge may find fault with, where chance has a part in them; by default none. What throws is never spared */
  readonly spare?: number
  /** says what is wrong with a run that keeps the rules, if anything. For hidden checks: shown ones are data */
  judge?(run: ObservedRun, protocolCase: ProtocolCase): string | undefined
  /** says what is wrong with the runs taken together, one for each case, where none is at fault by itself. For hidden checks */
  judgeAll?(runs: readonly ObservedRun[], cases: readonly ProtocolCase[]): string | undefined
}

export interface ResourceCase {
  readonly args: readonly Value[]
  readonly setting?: Value
  readonly expected?: { readonly value: Value }
  /** how much of the resource it may use */
  readonly most: number
}

/** How much a program may use of something that is counted: the same count on every machine. */
export interface ResourceCheck extends CheckBase {
  readonly kind: 'resource'
  /** a callback's calls, or 'rounds' of loops and calls of functions, which are counted in ten thousands */
  readonly counts: string
  readonly cases: Cases<ResourceCase>
}

export type Check = TableCheck | PropertyCheck | ProtocolCheck | ResourceCheck

/** A wrong program that learners really write. Its source is `mistakes/<id>.ts`. */
export interface KnownMistake {
  readonly id: string
  readonly title: string
  /** names the mistake and asks the question that leads on */
  readonly message: string
  /** exactly the checks that it fails */
  readonly fails: readonly string[]
  /**
   * Whether the runs on the probes show it, where calls tell what was done: many programs are wrong in the one way, and no two of them call
   * alike. By default a program has to behave as the mistake's own does.
   * @param runs one for each probe
   */
  shows?(runs: readonly ObservedRun[], probes: readonly Probe[]): boolean
}

/** Arguments, with the setting of the callbacks where there are any among them. */
export type Probe = readonly Value[] | { readonly args: readonly Value[]; readonly setting: Value }

export interface ExerciseDefinition {
  readonly slug: string
  readonly title: string
  /** one line, for lists */
  readonly summary: string
  readonly objectives: readonly string[]
  readonly minutes: number
  /** within which its verdict comes, warm, in milliseconds: `npm run bench -- grading` holds it; by default 50 */
  readonly verdictMs?: number
  /** the exported function that is called */
  readonly entryPoint: string
  /** names of its parameters, for counterexamples */
  readonly parameters: readonly string[]
  /** those of them that it may change; every check holds it to leave the others as they were */
  readonly mayChange?: readonly string[]
  /**
   * How large hidden inputs get: the most entries of a list, the largest of a number that says how many. By parameter, and below it by
   * `rows[]` for the lists in a list, `market.prices` for a field.
   */
  readonly sizes?: Readonly<Record<string, number>>
  /** wrong programs of every kind (lib/grading/wrongPrograms.ts) that are right here, each with the reason */
  readonly harmless?: Readonly<Record<string, string>>
  readonly checks: readonly Check[]
  readonly mistakes: readonly KnownMistake[]
  /** inputs on which the mistakes tell themselves apart, from one another and from the solution */
  readonly probes: readonly Probe[]
  readonly hints?: Hints
  /** the way in words, as lines to be ordered before it is written: an offer, not graded */
  readonly ramp?: ParsonsVariant
  /** mutants of the solution that compute what it computes (`npm run course -- mutants` names them), each with the reason */
  readonly equivalentMutants?: Readonly<Record<string, string>>
}

/**
 * @throws Error when ids repeat, a mistake names an unknown check, what may change is no parameter, a check spares cases that it judges together,
 * or a shown check cannot be data
 */
export function defineExercise(definition: ExerciseDefinition): ExerciseDefinition {
  const checks = definition.checks.map((check) => check.id)
  const mistakes = definition.mistakes.map((mistake) => mistake.id)
  for (const ids of [checks, mistakes])
    if (new Set(ids).size !== ids.length) throw new Error(`${definition.slug}: an id repeats in ${ids.join(', ')}`)
  for (const mistake of definition.mistakes)
    for (const id of mistake.fails)
      if (!checks.includes(id)) throw new Error(`${definition.slug}: mistake ${mistake.id} names the unknown check ${id}`)
  const unknown = definition.mayChange?.find((name) => !definition.parameters.includes(name))
  if (unknown !== undefined) throw new Error(`${definition.slug}: ${unknown} may change, and is no parameter`)
  for (const check of definition.checks) {
    // All of them are judged together where each is right by itself: with one at fault and spared, nobody would.
    if (check.kind === 'protocol' && check.spare && check.judgeAll)
      throw new Error(`${definition.slug}: ${check.id} spares cases and judges them together: make two checks of it, drawn under one name`)
    if (check.visibility === 'hidden') continue
    const kept =
      check.kind === 'property'
        ? 'show a table'
        : typeof check.cases === 'function'
          ? 'list its cases'
          : check.kind === 'protocol' && (check.judge || check.judgeAll)
            ? 'say it in rules'
            : undefined
    if (kept) throw new Error(`${definition.slug}: ${check.id} is shown, so that a browser has to judge it: ${kept}`)
  }
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
  .max(longestSource, 'A program may have at most 64,000 characters.')
  .refine((source) => !source.includes('\u0000'), 'A program may not contain the NUL character.')

/** Hands the shown checks of an exercise to the browser, as data. */
export interface ShownCheck {
  readonly id: string
  readonly title: string
  readonly points: number
  readonly tolerance: number
  readonly message: string
  /** argument lists, settings and expected values are encoded (codec.ts) */
  readonly cases: readonly {
    readonly args: string
    readonly setting?: string | undefined
    readonly expected?: string | undefined
    readonly rules?: readonly Rule[]
  }[]
}
