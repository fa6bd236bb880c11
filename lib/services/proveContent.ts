import 'server-only'
import { inspect } from 'node:util'
import { runInNewContext } from 'node:vm'
import { type ChapterEntry, chapterEntries, type ExerciseEntry } from '../catalog/catalog'
import { renderMarkdown } from '../catalog/renderMarkdown'
import { presentQuestion } from '../catalog/presentQuestion'
import { rampQuestion, rampSeed } from '../catalog/ramp'
import { solvedExamples } from '../catalog/solvedExamples'
import { finish, initialSetting, judgeGoal, parseSetting } from '../domain/challenge'
import type { Question } from '../domain/quiz'
import { hintKinds } from '../domain/hints'
import { drawVariant } from '../grading/drawVariant'
import { memorisingProgram } from '../grading/memorisingProgram'
import { keyResponse } from '../grading/keyResponse'
import { kindOf } from '../grading/questions/kinds'
import { scoreResponse } from '../grading/scoreResponse'
import type { ParsonsVariant } from '../domain/variants'
import type { Proof } from './Proof'
import { proveChapter } from './proveChapter'
import { gradeSource } from './submissions/gradeSubmission'

const seeds = [1, 2, 3]
/** of the submission that a memorising program has seen */
const seenSeed = 4
const least = { mistakes: 4, alternatives: 4, examples: 3 }
/** how many attempts each question is drawn for */
const seedsOfQuestions = 500

function faultOfRamp(ramp: ParsonsVariant): string | undefined {
  const question = rampQuestion(ramp)
  return faultOf(question, rampSeed) ?? faultOfShowing(question)
}

function faultOfHints({ definition: { hints } }: ExerciseEntry): string | undefined {
  if (!hints) return 'it has no hints'
  for (const kind of hintKinds) {
    if (hints[kind].trim() === '') return `the ${kind} is empty`
    try {
      renderMarkdown(hints[kind])
    } catch (error) {
      return `the ${kind} cannot be shown: ${(error as Error).message}`
    }
  }
  return undefined
}

/** Holds one exercise against what it promises. */
export async function proveExercise(exercise: ExerciseEntry): Promise<Proof[]> {
  const { slug, checks, mistakes } = exercise.definition
  const proofs: Proof[] = []
  const prove = async (name: string, source: string, fault: (result: Awaited<ReturnType<typeof gradeSource>>) => string | undefined) => {
    for (const seed of seeds) {
      const found = fault(await gradeSource(exercise, source, seed, slug))
      if (found || seed === seeds.at(-1)) {
        proofs.push({ what: `${slug}: ${name}`, fault: found && `with seed ${seed}: ${found}` })
        return
      }
    }
  }
  const fullMarks = ({ verdict, checks: graded }: Awaited<ReturnType<typeof gradeSource>>) =>
    verdict === 'passed'
      ? undefined
      : `${verdict}; fails ${graded
          .filter((check) => !check.passed)
          .map((check) => check.id)
          .join(', ')}`
  await prove('the starter loads and is not yet right', exercise.starter, ({ verdict }) =>
    verdict === 'failed' ? undefined : `it is ${verdict}`,
  )
  await prove('the solution earns full marks', exercise.solution, fullMarks)
  for (const { id, source } of exercise.alternatives) await prove(`the alternative ${id} earns full marks`, source, fullMarks)
  for (const { mistake, source } of exercise.mistakes)
    await prove(`the mistake ${mistake.id} fails exactly its checks and is recognised`, source, ({ checks: graded, knownMistake }) => {
      const fails = graded.filter((check) => !check.passed).map((check) => check.id)
      const expected = checks.map((check) => check.id).filter((id) => mistake.fails.includes(id))
      if (fails.join() !== expected.join()) return `it fails ${fails.join(', ') || 'nothing'} instead of ${expected.join(', ')}`
      return knownMistake?.id === mistake.id ? undefined : `it is taken for ${knownMistake?.id ?? 'no known mistake'}`
    })
  await prove(
    'a program that knows the shown results and those of another submission is refused by a hidden check',
    memorisingProgram(exercise.definition, seenSeed),
    ({ verdict, checks: graded }) => {
      if (verdict !== 'failed' && verdict !== 'errored') return `it is ${verdict}`
      return graded.some((check) => check.visibility === 'hidden' && !check.passed) ? undefined : 'no hidden check fails'
    },
  )
  proofs.push({ what: `${slug}: has a question, a pointer and a worked step`, fault: faultOfHints(exercise) })
  if (mistakes.length < least.mistakes) proofs.push({ what: `${slug}: knows at least four mistakes`, fault: `it knows ${mistakes.length}` })
  const examples = solvedExamples(exercise).map(({ id }) => id)
  if (!examples.includes('solution') || examples.length < least.examples)
    proofs.push({
      what: `${slug}: says something about its solution and two alternatives`,
      fault: `it does about ${examples.join(', ') || 'none'}`,
    })
  const ramp = exercise.definition.ramp && faultOfRamp(exercise.definition.ramp)
  if (ramp) proofs.push({ what: `${slug}: has a ramp that its own order climbs`, fault: ramp })
  if (exercise.alternatives.length < least.alternatives)
    proofs.push({ what: `${slug}: has at least four alternatives`, fault: `it has ${exercise.alternatives.length}` })
  return proofs
}

/** What is wrong with a question as an attempt with this seed meets it. */
function faultOf(question: Question, seed: number): string | undefined {
  const drawn = drawVariant(question, seed)
  const fault = kindOf(drawn.type).fault(drawn)
  if (fault) return fault
  const scored = scoreResponse(drawn, keyResponse(drawn))
  if (!scored || Math.abs(scored.scoreGiven - scored.scoreMaximum) > 1e-9) return `its own key earns ${scored?.scoreGiven ?? 'nothing'}`
  if (drawn.type === 'output') return faultOfProgram(drawn.program, drawn.expected)
  return undefined
}

/** Holds what a program is said to print against what it prints. Authors' code, which is trusted. */
function faultOfProgram(program: string, expected: readonly string[]): string | undefined {
  const printed: string[] = []
  const log = (...values: unknown[]) => printed.push(values.map((value) => (typeof value === 'string' ? value : inspect(value))).join(' '))
  runInNewContext(program, { console: { log } }, { timeout: 1000 })
  return printed.join('\n') === expected.join('\n') ? undefined : `its program prints ${printed.join(' | ')}`
}

/** What is wrong with how a question is shown, before and after it is answered. */
function faultOfShowing(question: Question): string | undefined {
  const drawn = drawVariant(question, 1)
  const response = keyResponse(drawn)
  const scored = scoreResponse(drawn, response)
  try {
    presentQuestion(question.id, question, 1, [], scored && { response, scored, confidence: null })
    return undefined
  } catch (error) {
    return `it cannot be shown: ${(error as Error).message}`
  }
}

function proveQuiz({ chapter, quiz }: ChapterEntry): Proof[] {
  const objectives = new Set(chapter.content.objectives.map((objective) => objective.id))
  return quiz.definition.questions.map((question) => {
    const unknown = question.objectives.find((id) => !objectives.has(id))
    const faults = Array.from({ length: seedsOfQuestions }, (_, seed) => faultOf(question, seed))
    return {
      what: `${chapter.id}: question ${question.id}`,
      fault: unknown
        ? `it names the unknown objective ${unknown}`
        : (faults.find((fault) => fault !== undefined) ?? faultOfShowing(question)),
    }
  })
}

function proveChallenge({ chapter, challenge }: ChapterEntry): Proof[] {
  if (!challenge) return []
  const { parameters, goals } = challenge.definition
  return goals.flatMap((goal) => {
    const opening = initialSetting(parameters)
    const solved = parseSetting(parameters, { ...opening, ...goal.solution })
    const outcome = solved && finish(judgeGoal(goal, solved))
    return [
      {
        what: `${chapter.id}: challenge ${goal.id} is not met by the opening setting`,
        fault: finish(judgeGoal(goal, opening)).met ? 'it is' : undefined,
      },
      {
        what: `${chapter.id}: challenge ${goal.id} is met by its author's own setting`,
        fault: outcome?.met ? undefined : (outcome?.finding ?? 'that is no setting'),
      },
    ]
  })
}

/** Holds a chapter against what it promises, its exercises' programs apart. */
function proveEntry(entry: ChapterEntry): Proof[] {
  const [first] = entry.exercises
  const ramp = {
    what: `${entry.chapter.id}: begins its exercises with a ramp`,
    fault: first && !first.definition.ramp ? `${first.definition.slug} has none` : undefined,
  }
  return [...proveChapter(entry), ...proveQuiz(entry), ...proveChallenge(entry), ramp]
}

/** Holds all content against what it promises: every program, every question, every goal. For authors and for the tests. */
export async function proveContent(): Promise<Proof[]> {
  const entries = chapterEntries().map((entry) => ({ entry, proofs: proveEntry(entry) }))
  const proven = await Promise.all(
    entries.map(async ({ entry, proofs }) => [...proofs, ...(await Promise.all(entry.exercises.map(proveExercise))).flat()]),
  )
  return proven.flat()
}
