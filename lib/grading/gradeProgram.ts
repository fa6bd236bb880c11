import type { Check, ExerciseDefinition, PropertyCheck } from '../domain/exercise'
import {
  type CheckResult,
  type ComparedField,
  type Counterexample,
  type GradingResult,
  type ProgramError,
  recursionError,
  type Verdict,
} from '../domain/verdict'
import { encode } from '../domain/codec'
import type { CallOutcome, ConsoleOutput, LoadOutcome, ProgramCall, ProgramRunner } from '../domain/program'
import { compareFields } from './compareFields'
import { type DrawnInput, drawInputs, smallerInputs } from './drawInputs'
import { type Expectation, type Judged, judgeOutcome, judgeTogether } from './judgeOutcome'
import { hideError } from './hideError'
import { printCalls } from './printCalls'
import { printMatrix } from './printTable'
import { printValue } from './printValue'
import { protocolCases } from './protocolCases'
import { type Difference, readDifferences } from './readDifference'

export type Gradable = Pick<ExerciseDefinition, 'entryPoint' | 'parameters' | 'mayChange' | 'checks'> & {
  /** the script that answers callbacks (`world.ts`) */
  readonly world?: string | undefined
}

const defaultTolerance = 1e-9
/** candidates tried together while shrinking: few after a success, more while none succeeds; and how many in all */
const shrinkBatch = { least: 4, most: 64 }
const shrinkBudget = 1500

const limitVerdict = { time: 'timed_out', memory: 'out_of_memory', stack: 'errored' } as const

/** What stands in the place of a result. */
const limitWords = { time: 'nothing in time', memory: 'nothing: it ran out of memory' } as const

/** What is said in the place of a check's message, which is about results. */
const limitMessages = {
  time: 'The program did not come to an end here in its time.',
  memory: 'The program took more memory here than it may have.',
} as const

/** What a check's inputs came to. */
interface CheckRun {
  readonly check: Check
  readonly inputs: readonly DrawnInput[]
  readonly expectations: readonly Expectation[]
  readonly judgements: readonly Judged[]
}

/** What counts against a check, if anything does: a judge may find fault with as many cases as the check has to spare. */
function fault({ check, judgements }: Pick<CheckRun, 'check' | 'judgements'>): Judged | undefined {
  const wrong = judgements.filter((judged) => judged.kind !== 'right')
  const spare = (check.kind === 'protocol' && check.spare) || 0
  const spared = wrong.length <= spare && wrong.every((judged) => judged.kind === 'broke' && judged.reading !== undefined)
  return spared ? undefined : wrong[0]
}

/** A caller may still need what it has given. */
const changedReading = (name: string) => `The argument ${name} was changed. A caller may still need it: work on a copy.`

const isDrawn = (check: Check) => check.kind === 'property' || typeof check.cases === 'function'

/** Which failure is told: of drawn inputs the shortest, which has the least to be read or cut down; of those written down the first. */
function tellingFailure(check: Check, expectations: readonly Expectation[], judgements: readonly Judged[]): number {
  const first = judgements.findIndex((judged) => judged.kind !== 'right')
  if (!isDrawn(check)) return first
  const length = (i: number) => encode(expectations[i]?.args ?? []).length
  return judgements
    .flatMap((judged, i) => (judged.kind === 'right' || judged.kind === 'limit' ? [] : i))
    .map((i) => ({ i, length: length(i) }))
    .reduce((best, each) => (each.length < best.length ? each : best), { i: first, length: first < 0 ? 0 : length(first) }).i
}

/** What a check asks of every program of one submission. */
type Posed = Pick<CheckRun, 'inputs' | 'expectations'>

function pose(check: Check, seed: number): Posed {
  const tolerance = check.tolerance ?? defaultTolerance
  const given = (expectations: readonly Expectation[]): Posed => ({
    inputs: expectations.map(({ args }): DrawnInput => ({ args, context: undefined })),
    expectations,
  })
  switch (check.kind) {
    case 'table':
      return given(check.cases.map(({ args, expected }) => ({ args, expected: { value: expected }, tolerance })))
    case 'property': {
      const inputs = drawInputs(check, seed)
      return { inputs, expectations: inputs.map(({ args }) => ({ args, expected: { value: check.reference(...args) }, tolerance })) }
    }
    case 'protocol':
    case 'resource': {
      const judge = check.kind === 'protocol' ? check.judge : undefined
      return given(
        protocolCases(check, seed).map((asked) => ({ args: asked.args, expected: asked.expected, tolerance, protocol: { asked, judge } })),
      )
    }
  }
}

/** Draws inputs and works out what is expected, each when it is first asked for and once: for those who grade many programs with one seed. */
export function poseChecks(seed: number): (check: Check) => Posed {
  const known = new Map<Check, Posed>()
  return (check) => {
    const posed = known.get(check) ?? pose(check, seed)
    known.set(check, posed)
    return posed
  }
}

/** Grades one program, given a way to run it. The same for server and browser: the runner only computes outputs. */
class ProgramGrader {
  readonly #exercise: Gradable
  readonly #runner: ProgramRunner
  readonly #seed: number
  readonly #posed: (check: Check) => Posed
  readonly #console: string[] = []
  #consoleDropped = 0
  /** what calls came to that several checks judge */
  readonly #shared = new Map<string, CallOutcome>()
  /** whether a limit was met: nothing runs in that instance any more */
  #spent = false

  constructor(exercise: Gradable, runner: ProgramRunner, seed: number, posed: (check: Check) => Posed) {
    this.#exercise = exercise
    this.#runner = runner
    this.#seed = seed
    this.#posed = posed
  }

  async grade(source: string): Promise<GradingResult> {
    const { entryPoint, world } = this.#exercise
    const { outcome, console } = await this.#runner.load({ source, entryPoint, world })
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
      const first = fault(run)
      if (first?.kind === 'threw') verdict = 'errored'
      else if (first && verdict === 'passed') verdict = 'failed'
      if (this.#spent) break
    }
    // Looking for the smallest input comes when all is judged: what it uses up costs no points.
    const checks: CheckResult[] = []
    for (const run of runs) checks.push(await this.#explain(run))
    for (const check of this.#exercise.checks.slice(checks.length))
      checks.push(this.#unrun(check, 'Not run: an earlier check reached a limit.'))
    return this.#finish(verdict, checks)
  }

  /** The verdict alone: what comes after the first check that fails is not asked, and nothing is explained. */
  async judge(source: string): Promise<Verdict> {
    const { entryPoint, world } = this.#exercise
    const { outcome } = await this.#runner.load({ source, entryPoint, world })
    if (outcome.kind !== 'ready') return this.#unloadable(outcome).verdict
    for (const check of this.#exercise.checks) {
      const wrong = fault(await this.#judge(check))
      if (wrong) return wrong.kind === 'limit' ? limitVerdict[wrong.limit] : wrong.kind === 'threw' ? 'errored' : 'failed'
    }
    return 'passed'
  }

  async #judge(check: Check): Promise<CheckRun> {
    const posed = this.#posed(check)
    const shared = check.kind === 'protocol' && check.drawnAs !== undefined
    const judgements = await this.#run(posed.expectations, check.visibility === 'shown', shared)
    if (check.kind !== 'protocol') return { check, ...posed, judgements }
    const cases = posed.expectations.flatMap(({ protocol }) => protocol?.asked ?? [])
    return { check, ...posed, judgements: judgeTogether(check, cases, judgements) }
  }

  async #explain({ check, inputs, expectations, judgements }: CheckRun): Promise<CheckResult> {
    const right = judgements.filter((judged) => judged.kind === 'right').length
    const passed = judgements.length === expectations.length && fault({ check, judgements }) === undefined
    const told = tellingFailure(check, expectations, judgements)
    const [input, judged, expectation] = [inputs[told], judgements[told], expectations[told]]
    if (passed || !input || !judged || !expectation) return this.#result(check, passed, right, expectations.length, '')
    const smallest =
      check.kind === 'property' && !this.#spent ? await this.#shrink(check, input, expectation, judged) : { judged, expectation, steps: 0 }
    const reading = this.#read(smallest.judged, [
      smallest,
      ...judgements.map((each, i) => ({ judged: each, expectation: expectations[i] })),
    ])
    const counterexample = { ...this.#counterexample(check, smallest, expectations.length), reading }
    const message = smallest.judged.kind === 'limit' ? limitMessages[smallest.judged.limit] : check.message
    return { ...this.#result(check, false, right, expectations.length, message), counterexample }
  }

  /**
   * What a wrong result looks like; that it changed what it was given comes first, since that spoils whatever follows.
   * @param cases of the check, all of them
   */
  #read(told: Judged, cases: readonly { readonly judged: Judged; readonly expectation: Expectation | undefined }[]): string | undefined {
    if (told.kind === 'broke' || told.kind === 'together') return told.reading
    if (told.kind === 'changed') return changedReading(told.name)
    if (told.kind !== 'wrong') return undefined
    if (told.changed !== undefined) return changedReading(told.changed)
    const failing = cases.filter(({ judged }) => judged.kind !== 'right')
    const differences = failing.flatMap(({ judged, expectation }): Difference[] =>
      judged.kind === 'wrong' && expectation?.expected ? [{ returned: judged.returned, expected: expectation.expected.value }] : [],
    )
    const tolerance = cases[0]?.expectation?.tolerance ?? defaultTolerance
    return differences.length === failing.length ? readDifferences(differences, tolerance) : undefined
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
      const expectations = batch.map(({ args }) => ({
        args,
        expected: { value: check.reference(...args) },
        tolerance: expectation.tolerance,
      }))
      const judgements = await this.#run(expectations, false)
      const failing = judgements.findIndex((each) => each.kind !== 'right' && each.kind !== 'limit')
      if (judgements.some((each) => each.kind === 'limit')) break
      if (failing < 0) continue
      best = { judged: judgements[failing] as Judged, expectation: expectations[failing] as Expectation, steps: best.steps + 1 }
      candidates = smallerInputs(check, batch[failing] as DrawnInput)
      size = shrinkBatch.least
    }
    return best
  }

  async #run(expectations: readonly Expectation[], heard: boolean, shared = false): Promise<Judged[]> {
    const calls = expectations.map(callFor)
    const outcomes = shared ? await this.#callOnce(calls) : await this.#call(calls, heard)
    const judged: Judged[] = []
    for (const [i, expectation] of expectations.entries()) {
      const last = judgeOutcome(outcomes[i], expectation, this.#changedBy(outcomes[i]))
      judged.push(last)
      // A limit that makes an error, as too deep a recursion does, ends the instance all the same.
      if (outcomes[i] === undefined || outcomes[i]?.kind === 'limit') this.#spent = true
      if (outcomes[i]?.kind === 'limit') break
    }
    return judged
  }

  async #call(calls: readonly ProgramCall[], heard: boolean): Promise<readonly CallOutcome[]> {
    const { outcomes, console } = await this.#runner.call(calls)
    if (heard) this.#hear(console)
    return outcomes
  }

  /** Calls whose outcome is known are not made again. */
  async #callOnce(calls: readonly ProgramCall[]): Promise<readonly (CallOutcome | undefined)[]> {
    const keyOf = ({ args, setting }: ProgramCall) => JSON.stringify([args, setting])
    const fresh = calls.filter((call) => !this.#shared.has(keyOf(call)))
    const outcomes = fresh.length === 0 ? [] : await this.#call(fresh, false)
    for (const [i, outcome] of outcomes.entries()) this.#shared.set(keyOf(fresh[i] as ProgramCall), outcome)
    return calls.map((call) => this.#shared.get(keyOf(call)))
  }

  /** The first argument that a call changed and was to leave as it was. */
  #changedBy(outcome: CallOutcome | undefined): string | undefined {
    if (outcome?.kind !== 'returned' || !outcome.changed) return undefined
    const { parameters, mayChange = [] } = this.#exercise
    return outcome.changed.map((i) => parameters[i] ?? `argument ${i + 1}`).find((name) => !mayChange.includes(name))
  }

  #counterexample(
    check: Check,
    { judged, expectation, steps }: { judged: Judged; expectation: Expectation; steps: number },
    of: number,
  ): Counterexample {
    if (judged.kind === 'together') return { input: [], compared: [] }
    const { args, expected, tolerance } = expectation
    const error = judged.kind !== 'threw' ? undefined : check.visibility === 'hidden' ? hideError(judged.error) : judged.error
    const compared = (): ComparedField[] => {
      if (judged.kind === 'broke') return [judged.rule]
      if (judged.kind === 'changed')
        return [{ name: `${judged.name} after the call`, returned: 'changed', expected: 'as it was', agrees: false }]
      if (judged.kind === 'wrong' && expected) return compareFields(judged.returned, expected.value, tolerance)
      const returned = judged.kind === 'threw' ? 'an error' : judged.kind === 'limit' ? limitWords[judged.limit] : 'nothing'
      return [{ name: 'result', returned, expected: expected ? printValue(expected.value) : 'a result', agrees: false }]
    }
    const record = 'record' in judged ? judged.record : undefined
    return {
      input: args.map((value, i) => ({
        name: this.#exercise.parameters[i] ?? `argument ${i + 1}`,
        text: printValue(value),
        cells: printMatrix(value),
      })),
      compared: compared(),
      calls: record && record.calls.length > 0 ? printCalls(record.calls) : undefined,
      error,
      drawn: check.kind === 'property' ? { of, steps } : undefined,
    }
  }

  #unloadable(outcome: Exclude<LoadOutcome, { kind: 'ready' }>): GradingResult {
    const reason = 'Not run: the program did not load.'
    const checks = this.#exercise.checks.map((check) => this.#unrun(check, reason))
    if (outcome.kind === 'limit')
      return this.#finish(limitVerdict[outcome.limit], checks, outcome.limit === 'stack' ? recursionError() : undefined)
    if (outcome.kind === 'too_large') return this.#finish('errored', checks)
    return this.#finish(outcome.kind === 'invalid' ? 'invalid' : 'errored', checks, outcome.error)
  }

  #unrun(check: Check, message: string): CheckResult {
    const casesTotal =
      check.kind === 'property' ? check.runs : check.kind === 'table' ? check.cases.length : protocolCases(check, this.#seed).length
    return this.#result(check, false, 0, casesTotal, message)
  }

  #result(check: Check, passed: boolean, casesPassed: number, casesTotal: number, message: string): CheckResult {
    const { id, title, visibility, points } = check
    return { id, title, visibility, points, passed, casesPassed, casesTotal, message }
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

const callFor = ({ args, protocol }: Expectation): ProgramCall =>
  protocol ? { args: encode(args), setting: encode(protocol.asked.setting), recorded: true } : { args: encode(args) }

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
 * @param posed what `poseChecks` has made of the same seed
 * @throws whatever the runner throws when it fails: the grader's fault, not the learner's
 */
export function gradeProgram(
  exercise: Gradable,
  runner: ProgramRunner,
  source: string,
  seed: number,
  posed = poseChecks(seed),
): Promise<GradingResult> {
  return new ProgramGrader(exercise, runner, seed, posed).grade(source)
}

/**
 * The verdict on a program, and nothing beside it: for those who have many to judge.
 * @throws as `gradeProgram`
 */
export function judgeProgram(
  exercise: Gradable,
  runner: ProgramRunner,
  source: string,
  seed: number,
  posed = poseChecks(seed),
): Promise<Verdict> {
  return new ProgramGrader(exercise, runner, seed, posed).judge(source)
}
