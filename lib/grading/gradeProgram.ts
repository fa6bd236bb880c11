import type { Check, ExerciseDefinition, PropertyCheck, TableCheck } from '../domain/exercise'
import type { Value } from '../domain/value'
import type { CheckResult, Counterexample, GradingResult, ProgramError, Verdict } from '../domain/verdict'
import { CodecError, decode, encode } from '../domain/codec'
import type { CallOutcome, ConsoleOutput, LoadOutcome, ProgramRunner } from '../domain/program'
import { compareFields, valuesAgree } from './compareValues'
import { type DrawnInput, drawInputs, smallerInputs } from './drawInputs'
import { printValue } from './printValue'
import { readDifference } from './readDifference'

type Gradable = Pick<ExerciseDefinition, 'entryPoint' | 'parameters' | 'checks'>

interface Expectation {
  readonly args: readonly Value[]
  readonly expected: Value
  readonly tolerance: number
}

type Judged =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong'; readonly returned: Value }
  | { readonly kind: 'threw'; readonly error: ProgramError }
  | { readonly kind: 'limit'; readonly limit: 'time' | 'memory' | 'stack' }

const defaultTolerance = 1e-9
/** candidates tried together while shrinking: few after a success, more while none succeeds; and how many in all */
const shrinkBatch = { least: 4, most: 64 }
const shrinkBudget = 1500

const limitVerdict = { time: 'timed_out', memory: 'out_of_memory', stack: 'errored' } as const
const stackError: ProgramError = { name: 'InternalError', message: 'stack overflow' }

function judge(outcome: CallOutcome | undefined, { expected, tolerance }: Expectation): Judged {
  if (!outcome) return { kind: 'limit', limit: 'time' }
  switch (outcome.kind) {
    case 'limit':
      return outcome.limit === 'stack' ? { kind: 'threw', error: stackError } : outcome
    case 'threw':
      return outcome
    case 'too_large':
      return { kind: 'threw', error: { name: 'TooLarge', message: `The returned value has too many ${outcome.reason}.` } }
    case 'returned':
      try {
        const returned = decode(outcome.encoded)
        return valuesAgree(returned, expected, tolerance) ? { kind: 'right' } : { kind: 'wrong', returned }
      } catch (error) {
        if (error instanceof CodecError || error instanceof RangeError)
          return { kind: 'threw', error: { name: 'TooLarge', message: 'The returned value cannot be read.' } }
        throw error
      }
  }
}

/** What a check's inputs came to. */
interface CheckRun {
  readonly check: Check
  readonly inputs: readonly DrawnInput[]
  readonly expectations: readonly Expectation[]
  readonly judgements: readonly Judged[]
}

/** Grades one program, given a way to run it. The same for server and browser: the runner only computes outputs. */
class ProgramGrader {
  readonly #exercise: Gradable
  readonly #runner: ProgramRunner
  readonly #seed: number
  readonly #console: string[] = []
  #consoleDropped = 0
  /** whether a limit was met: nothing runs in that instance any more */
  #spent = false

  constructor(exercise: Gradable, runner: ProgramRunner, seed: number) {
    this.#exercise = exercise
    this.#runner = runner
    this.#seed = seed
  }

  async grade(source: string): Promise<GradingResult> {
    const { outcome, console } = await this.#runner.load(source, this.#exercise.entryPoint)
    this.#hear(console)
    if (outcome.kind !== 'ready') return this.#unloadable(outcome)
    const runs: CheckRun[] = []
    let verdict: Verdict = 'passed'
    for (const check of this.#exercise.checks) {
      const run = await this.#judge(check)
      runs.push(run)
      const limited = run.judgements.find((judged) => judged.kind === 'limit')
      if (limited?.kind === 'limit') {
        verdict = limitVerdict[limited.limit]
        break
      }
      const first = run.judgements.find((judged) => judged.kind !== 'right')
      if (first?.kind === 'threw') verdict = 'errored'
      else if (first && verdict === 'passed') verdict = 'failed'
      if (this.#spent) break
    }
    // Looking for the smallest input comes when all is judged: what it uses up costs no points.
    const checks: CheckResult[] = []
    for (const run of runs) checks.push(await this.#explain(run))
    for (const check of this.#exercise.checks.slice(checks.length))
      checks.push(this.#result(check, 0, 'Not run: an earlier check reached a limit.'))
    return this.#finish(verdict, checks)
  }

  async #judge(check: Check): Promise<CheckRun> {
    const tolerance = check.tolerance ?? defaultTolerance
    const inputs: DrawnInput[] =
      check.kind === 'property' ? drawInputs(check, this.#seed) : check.cases.map(({ args }) => ({ args, context: undefined }))
    const expectations = inputs.map(({ args }, i): Expectation => {
      const expected = check.kind === 'property' ? check.reference(...args) : check.cases[i]?.expected
      return { args, expected, tolerance }
    })
    return { check, inputs, expectations, judgements: await this.#run(expectations, check.visibility === 'shown') }
  }

  async #explain({ check, inputs, expectations, judgements }: CheckRun): Promise<CheckResult> {
    const right = judgements.filter((judged) => judged.kind === 'right').length
    const first = judgements.findIndex((judged) => judged.kind !== 'right')
    const [input, judged, expectation] = [inputs[first], judgements[first], expectations[first]]
    if (!input || !judged || !expectation) return this.#result(check, right, '')
    const smallest =
      check.kind === 'property' && !this.#spent ? await this.#shrink(check, input, expectation, judged) : { judged, expectation, steps: 0 }
    const reading = await this.#read(smallest.judged, smallest.expectation)
    const counterexample = { ...this.#counterexample(check, smallest, first, expectations.length), reading }
    return { ...this.#result(check, right, check.message), counterexample }
  }

  /** What a wrong result looks like; that it changed what it was given comes first, since that spoils whatever follows. */
  async #read(judged: Judged, { args, expected }: Expectation): Promise<string | undefined> {
    if (judged.kind !== 'wrong') return undefined
    if (!this.#spent && args.some((value) => typeof value === 'object' && value !== null)) {
      const { outcomes } = await this.#runner.call([`!${encode(args)}`])
      this.#spent = outcomes[0]?.kind === 'limit'
      if (outcomes[0]?.kind === 'returned' && outcomes[0].encoded === 'true')
        return 'The function changes what it is given. A caller may still need it: work on a copy.'
    }
    return readDifference(judged.returned, expected)
  }

  /** Cuts a failing input down for as long as it keeps failing: always to the first smaller one that still does. */
  async #shrink(check: PropertyCheck, start: DrawnInput, expectation: Expectation, judged: Judged) {
    let best = { judged, expectation, steps: 0 }
    let candidates = smallerInputs(check, start)
    let size = shrinkBatch.least
    for (let tried = 0; tried < shrinkBudget; ) {
      const batch = [...take(candidates, size)]
      tried += batch.length
      size = Math.min(shrinkBatch.most, 2 * size)
      if (batch.length === 0) break
      const expectations = batch.map(({ args }) => ({ args, expected: check.reference(...args), tolerance: expectation.tolerance }))
      const judgements = await this.#run(expectations, false)
      const failing = judgements.findIndex((each) => each.kind === 'wrong' || each.kind === 'threw')
      if (judgements.some((each) => each.kind === 'limit')) break
      if (failing < 0) continue
      best = { judged: judgements[failing] as Judged, expectation: expectations[failing] as Expectation, steps: best.steps + 1 }
      candidates = smallerInputs(check, batch[failing] as DrawnInput)
      size = shrinkBatch.least
    }
    return best
  }

  async #run(expectations: readonly Expectation[], heard: boolean): Promise<Judged[]> {
    const { outcomes, console } = await this.#runner.call(expectations.map(({ args }) => encode(args)))
    if (heard) this.#hear(console)
    const judged: Judged[] = []
    for (const [i, expectation] of expectations.entries()) {
      const last = judge(outcomes[i], expectation)
      judged.push(last)
      // A limit that makes an error, as too deep a recursion does, ends the instance all the same.
      if (outcomes[i] === undefined || outcomes[i]?.kind === 'limit') this.#spent = true
      if (outcomes[i]?.kind === 'limit') break
    }
    return judged
  }

  #counterexample(
    check: TableCheck | PropertyCheck,
    { judged, expectation, steps }: { judged: Judged; expectation: Expectation; steps: number },
    index: number,
    of: number,
  ): Counterexample {
    const { args, expected, tolerance } = expectation
    const hidden = check.visibility === 'hidden'
    const error =
      judged.kind !== 'threw'
        ? undefined
        : hidden
          ? { ...judged.error, message: '' } // what learner code says inside a hidden check stays there
          : judged.error
    return {
      input: args.map((value, i) => ({ name: this.#exercise.parameters[i] ?? `argument ${i + 1}`, text: printValue(value) })),
      compared:
        judged.kind === 'wrong'
          ? compareFields(judged.returned, expected, tolerance)
          : [
              {
                name: 'result',
                returned: judged.kind === 'threw' ? 'an error' : 'nothing in time',
                expected: printValue(expected),
                agrees: false,
              },
            ],
      error,
      drawn: check.kind === 'property' ? { index: index + 1, of, steps } : undefined,
    }
  }

  #unloadable(outcome: Exclude<LoadOutcome, { kind: 'ready' }>): GradingResult {
    const reason = 'Not run: the program did not load.'
    const checks = this.#exercise.checks.map((check) => this.#result(check, 0, reason))
    if (outcome.kind === 'limit')
      return this.#finish(limitVerdict[outcome.limit], checks, outcome.limit === 'stack' ? stackError : undefined)
    if (outcome.kind === 'too_large') return this.#finish('errored', checks)
    return this.#finish(outcome.kind === 'invalid' ? 'invalid' : 'errored', checks, outcome.error)
  }

  #result(check: Check, casesPassed: number, message: string): CheckResult {
    const casesTotal = check.kind === 'table' ? check.cases.length : check.runs
    const { id, title, visibility, points } = check
    return { id, title, visibility, points, passed: casesPassed === casesTotal, casesPassed, casesTotal, message }
  }

  #finish(verdict: Verdict, checks: readonly CheckResult[], error?: ProgramError): GradingResult {
    const firstError = error ?? checks.find((check) => check.counterexample?.error)?.counterexample?.error
    return {
      verdict,
      scoreGiven: checks.reduce((sum, check) => sum + (check.passed ? check.points : 0), 0),
      scoreMaximum: checks.reduce((sum, check) => sum + check.points, 0),
      checks,
      error: firstError,
      console: this.#console,
      consoleDropped: this.#consoleDropped,
    }
  }

  #hear({ lines, dropped }: ConsoleOutput): void {
    const room = Math.max(0, 500 - this.#console.length)
    this.#console.push(...lines.slice(0, room))
    this.#consoleDropped += dropped + Math.max(0, lines.length - room)
  }
}

function* take<T>(values: Iterator<T>, count: number): Generator<T> {
  for (let i = 0; i < count; i++) {
    const next = values.next()
    if (next.done) return
    yield next.value
  }
}

/**
 * Grades a program against an exercise's checks.
 * @param seed draws the inputs of properties; equal seeds give equal verdicts and counterexamples
 * @throws whatever the runner throws when it fails: the grader's fault, not the learner's
 */
export function gradeProgram(exercise: Gradable, runner: ProgramRunner, source: string, seed: number): Promise<GradingResult> {
  return new ProgramGrader(exercise, runner, seed).grade(source)
}
