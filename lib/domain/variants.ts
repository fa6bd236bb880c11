import type { Plot } from './plot'

/** Prompts, options and feedback are Markdown with `$…$` for mathematics, unless said otherwise. */
export interface Option {
  readonly id: string
  readonly text: string
  readonly correct: boolean
  /** why it is right, or why it tempts and where it fails */
  readonly feedback: string
}

export interface ChoiceVariant {
  readonly prompt: string
  readonly options: readonly Option[]
}

/** What a typical slip gives, and what to say to it. */
export interface Slip<Value> {
  readonly value: Value
  readonly feedback: string
}

/** A number that is asked for. */
export interface AskedNumber {
  readonly expected: number
  /** absolute */
  readonly tolerance: number
  /** what may stand behind the number, with its factor to `expected`; the first is the one shown */
  readonly units?: Readonly<Record<string, number>>
  readonly feedback: string
  /** the first within tolerance counts */
  readonly slips: readonly Slip<number>[]
  readonly otherwise: string
}

export interface NumericVariant extends AskedNumber {
  readonly prompt: string
}

export interface OrderingVariant {
  readonly prompt: string
  /** in the right order; each says why it stands where it does */
  readonly items: readonly { readonly id: string; readonly text: string; readonly feedback: string }[]
}

export interface MatchingVariant {
  readonly prompt: string
  readonly lefts: readonly { readonly id: string; readonly text: string; readonly right: string; readonly feedback: string }[]
  /** plain text; some may belong to nothing */
  readonly rights: readonly { readonly id: string; readonly text: string }[]
}

/** A word that is asked for. Case, hyphens, spaces and a leading article do not count. */
export interface AskedWord {
  readonly accepts: readonly string[]
  readonly feedback: string
  readonly slips: readonly Slip<readonly string[]>[]
  readonly otherwise: string
}

export interface FillInVariant {
  readonly prompt: string
  /** with a `{id}` where each blank is */
  readonly sentence: string
  readonly blanks: readonly ({ readonly id: string } & (AskedWord | AskedNumber))[]
}

export interface CalculationStep extends Omit<AskedNumber, 'expected' | 'slips'> {
  readonly id: string
  readonly ask: string
  /** from the numbers given to the steps before, so that one slip costs one step */
  expected(before: readonly number[]): number
  slips(before: readonly number[]): readonly Slip<number>[]
}

export interface CalculationVariant {
  readonly prompt: string
  readonly steps: readonly CalculationStep[]
}

export const matrixCells = ['tp', 'fn', 'fp', 'tn'] as const
export type MatrixCell = (typeof matrixCells)[number]

export interface MatrixVariant {
  readonly prompt: string
  /** plain text: what is positive and negative in truth, and as predicted */
  readonly names: { readonly truth: readonly [string, string]; readonly predicted: readonly [string, string] }
  readonly counts: Readonly<Record<MatrixCell, number>>
  /** the cells to be worked out, each with the reason for its value */
  readonly asked: Readonly<Partial<Record<MatrixCell, string>>>
  readonly otherwise: string
}

export interface OutputVariant {
  readonly prompt: string
  /** JavaScript that prints with `console.log`; nothing random, nothing imported */
  readonly program: string
  /** what it prints, line by line */
  readonly expected: readonly string[]
  readonly feedback: string
  readonly slips: readonly Slip<readonly string[]>[]
  readonly otherwise: string
}

/** A stretch of a plot, by the index of its first and last point. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export interface HotSpotVariant {
  readonly prompt: string
  readonly plot: Plot
  /** a point is right anywhere in the target; a range by how much of both is shared */
  readonly pick: 'point' | 'range'
  readonly target: Stretch
  readonly feedback: string
  readonly slips: readonly Slip<Stretch>[]
  readonly otherwise: string
}

export interface DiagnosisVariant {
  readonly prompt: string
  readonly plot: Plot
  readonly diagnoses: readonly Option[]
  readonly remedies: readonly Option[]
}

export interface ParsonsVariant {
  readonly prompt: string
  /** the program, with its indentation in steps; plain text */
  readonly lines: readonly { readonly text: string; readonly indent: number; readonly feedback: string }[]
  /** lines that tempt and do not belong */
  readonly strays: readonly { readonly text: string; readonly feedback: string }[]
}

/** Every type of question, and what an attempt draws of it. */
export interface Variants {
  readonly 'one-choice': ChoiceVariant
  readonly 'several-choices': ChoiceVariant
  readonly numeric: NumericVariant
  readonly ordering: OrderingVariant
  readonly matching: MatchingVariant
  readonly 'fill-in': FillInVariant
  readonly calculation: CalculationVariant
  readonly matrix: MatrixVariant
  readonly output: OutputVariant
  readonly 'hot-spot': HotSpotVariant
  readonly diagnosis: DiagnosisVariant
  readonly parsons: ParsonsVariant
}
