import type { Plot } from './plot'
import type { MatrixCell } from './variants'

export interface ShownOption {
  readonly id: string
  readonly html: string
}

/** What a learner may see of a question before it is answered, by type: rendered, shuffled, and without a key. */
export interface ShownBodies {
  readonly 'one-choice': { readonly options: readonly ShownOption[] }
  readonly 'several-choices': { readonly options: readonly ShownOption[] }
  readonly numeric: { readonly unit?: string | undefined }
  readonly ordering: { readonly options: readonly ShownOption[] }
  readonly matching: {
    readonly lefts: readonly ShownOption[]
    readonly rights: readonly { readonly id: string; readonly text: string }[]
  }
  /** what stands before each blank, and what stands after the last */
  readonly 'fill-in': {
    readonly blanks: readonly { readonly id: string; readonly before: string; readonly unit?: string | undefined }[]
    readonly after: string
  }
  readonly calculation: { readonly steps: readonly (ShownOption & { readonly unit?: string | undefined })[] }
  readonly matrix: {
    readonly truth: readonly [string, string]
    readonly predicted: readonly [string, string]
    /** those that are given */
    readonly counts: Readonly<Partial<Record<MatrixCell, number>>>
  }
  readonly output: { readonly program: string }
  readonly 'hot-spot': { readonly plot: Plot; readonly pick: 'point' | 'range' }
  readonly diagnosis: { readonly plot: Plot; readonly diagnoses: readonly ShownOption[]; readonly remedies: readonly ShownOption[] }
  readonly parsons: { readonly lines: readonly { readonly id: string; readonly text: string }[] }
}
export type ShownBody = { [Type in keyof ShownBodies]: { readonly type: Type } & ShownBodies[Type] }[keyof ShownBodies]
