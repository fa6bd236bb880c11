import 'server-only'
import type {
  CheckResult,
  ComparedField,
  Counterexample,
  GradingResult,
  PrintedCell,
  PrintedField,
  ProgramError,
  RecognisedMistake,
} from '../domain/verdict'

/** Every field named, those that may be absent too: whoever adds one to a verdict decides here whether it is sent. */
type Whole<T> = { readonly [Field in keyof Required<T>]: T[Field] }

const presentCell = ({ text, agrees }: PrintedCell): Whole<PrintedCell> => ({ text, agrees })
const presentCells = (rows: readonly (readonly PrintedCell[])[]) => rows.map((row) => row.map(presentCell))

const presentError = ({ name, message, line, column, kind }: ProgramError): Whole<ProgramError> => ({ name, message, line, column, kind })

const presentField = ({ name, text, cells }: PrintedField): Whole<PrintedField> => ({ name, text, cells: cells && presentCells(cells) })

const presentComparison = ({ name, returned, expected, difference, agrees, cells }: ComparedField): Whole<ComparedField> => ({
  name,
  returned,
  expected,
  difference,
  agrees,
  cells: cells && { returned: presentCells(cells.returned), expected: presentCells(cells.expected) },
})

const presentCounterexample = ({ input, compared, calls, error, reading, drawn }: Counterexample): Whole<Counterexample> => ({
  input: input.map(presentField),
  compared: compared.map(presentComparison),
  calls,
  error: error && presentError(error),
  reading,
  drawn: drawn && { of: drawn.of, steps: drawn.steps },
})

const presentCheck = (check: CheckResult): Whole<CheckResult> => ({
  id: check.id,
  title: check.title,
  visibility: check.visibility,
  passed: check.passed,
  points: check.points,
  casesPassed: check.casesPassed,
  casesTotal: check.casesTotal,
  message: check.message,
  counterexample: check.counterexample && presentCounterexample(check.counterexample),
})

const presentMistake = ({ id, title, message }: RecognisedMistake): Whole<RecognisedMistake> => ({ id, title, message })

/** A verdict as its learner may see it, built field by field: what the grader notes besides stays on the server. */
export const presentResult = (result: GradingResult): Whole<GradingResult> => ({
  verdict: result.verdict,
  scoreGiven: result.scoreGiven,
  scoreMaximum: result.scoreMaximum,
  checks: result.checks.map(presentCheck),
  error: result.error && presentError(result.error),
  knownMistake: result.knownMistake && presentMistake(result.knownMistake),
  console: result.console,
  consoleDropped: result.consoleDropped,
})
