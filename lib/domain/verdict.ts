/** How a grading run ended. `grader_failed` is our fault and never costs the learner. */
export const verdicts = ['passed', 'failed', 'errored', 'timed_out', 'out_of_memory', 'invalid', 'grader_failed'] as const
export type Verdict = (typeof verdicts)[number]

export type Visibility = 'shown' | 'hidden'

/** The classes of errors that the language has, a recursion that went too deep, and a value that is too large to be read. */
export type ErrorKind =
  | 'Error'
  | 'TypeError'
  | 'RangeError'
  | 'ReferenceError'
  | 'SyntaxError'
  | 'URIError'
  | 'EvalError'
  | 'AggregateError'
  | 'stack'
  | 'size'

/** An error that learner code threw, or that kept it from loading. Lines and columns are those of the learner's source, from 1. */
export interface ProgramError {
  readonly name: string
  readonly message: string
  readonly line?: number | undefined
  readonly column?: number | undefined
  /** absent for errors of the program's own classes, and for what is thrown and no error */
  readonly kind?: ErrorKind | undefined
}

/** An entry of a list or matrix; `agrees` where it is compared. */
export interface PrintedCell {
  readonly text: string
  readonly agrees?: boolean | undefined
}

const inWords = new Intl.NumberFormat('en')

/** What becomes of a recursion that goes too deep. @param calls how many were under way, where that is known */
export const recursionError = (calls = 0): ProgramError => ({
  name: 'RangeError',
  message: `the call stack is too deep${calls > 0 ? `: a recursion of ${inWords.format(calls)} calls` : ''}`,
  kind: 'stack',
})

/** One argument or result, printed for reading. */
export interface PrintedField {
  readonly name: string
  readonly text: string
  /** for a small matrix, its rows */
  readonly cells?: readonly (readonly PrintedCell[])[] | undefined
}

export interface ComparedField {
  readonly name: string
  readonly returned: string
  readonly expected: string
  /** returned − expected where both are finite numbers that do not agree */
  readonly difference?: string | undefined
  readonly agrees: boolean
  /** for small lists and matrices of one shape, their rows */
  readonly cells?:
    | { readonly returned: readonly (readonly PrintedCell[])[]; readonly expected: readonly (readonly PrintedCell[])[] }
    | undefined
}

/** The smallest input found that shows the fault: none where all results together do, and none alone. */
export interface Counterexample {
  readonly input: readonly PrintedField[]
  readonly compared: readonly ComparedField[]
  /** the calls of callbacks that were made, printed, where there were any */
  readonly calls?: readonly string[] | undefined
  readonly error?: ProgramError | undefined
  /** what the difference looks like, in plain words, where it looks like something */
  readonly reading?: string | undefined
  /** for inputs that were drawn: of how many it is the shortest that failed, and how far it was cut down */
  readonly drawn?: { readonly of: number; readonly steps: number } | undefined
}

export interface CheckResult {
  readonly id: string
  readonly title: string
  readonly visibility: Visibility
  readonly passed: boolean
  readonly points: number
  readonly casesPassed: number
  readonly casesTotal: number
  readonly message: string
  readonly counterexample?: Counterexample | undefined
}

export interface RecognisedMistake {
  readonly id: string
  readonly title: string
  readonly message: string
}

/** What one execution of a submission came to. */
export interface GradingResult {
  readonly verdict: Verdict
  readonly scoreGiven: number
  readonly scoreMaximum: number
  readonly checks: readonly CheckResult[]
  readonly error?: ProgramError | undefined
  readonly knownMistake?: RecognisedMistake | undefined
  readonly console: readonly string[]
  /** console lines that were cut off */
  readonly consoleDropped: number
}
