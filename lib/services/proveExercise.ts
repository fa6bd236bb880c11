import 'server-only'
import type { ExerciseEntry } from '../catalog/catalog'
import { renderMarkdown } from '../catalog/renderMarkdown'
import { rampQuestion, rampSeed } from '../catalog/ramp'
import { solvedExamples } from '../catalog/solvedExamples'
import { hintKinds } from '../domain/hints'
import type { ParsonsVariant } from '../domain/variants'
import type { GradingResult } from '../domain/verdict'
import { memorisingProgram } from '../grading/memorisingProgram'
import { areVariants } from '../grading/recogniseMistake'
import type { Proof } from './Proof'
import { proveRules } from './exerciseRules'
import { faultOfQuestion, faultOfShowing } from './proveQuestion'
import { gradeSource } from './submissions/gradeSubmission'

const seeds = [1, 2, 3]
/** of the submission that a memorising program has seen */
const seenSeed = 4
const least = { mistakes: 4, alternatives: 4, examples: 3 }

function faultOfRamp(ramp: ParsonsVariant): string | undefined {
  const question = rampQuestion(ramp)
  return faultOfQuestion(question, rampSeed) ?? faultOfShowing(question)
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
  const prove = async (name: string, source: string, faultOf: (result: GradingResult) => string | undefined): Promise<Proof> => {
    const what = `${slug}: ${name}`
    for (const seed of seeds) {
      const fault = faultOf(await gradeSource(exercise, source, seed, slug))
      if (fault) return { what, fault: `with seed ${seed}: ${fault}` }
    }
    return { what, fault: undefined }
  }
  const fullMarks = ({ verdict, checks: graded }: GradingResult) =>
    verdict === 'passed'
      ? undefined
      : `${verdict}; fails ${graded
          .filter((check) => !check.passed)
          .map((check) => check.id)
          .join(', ')}`
  const proofs = await Promise.all([
    prove('the starter loads and is not yet right', exercise.starter, ({ verdict }) =>
      verdict === 'failed' ? undefined : `it is ${verdict}`,
    ),
    prove('the solution earns full marks', exercise.solution, fullMarks),
    ...exercise.alternatives.map(({ id, source }) => prove(`the alternative ${id} earns full marks`, source, fullMarks)),
    ...exercise.mistakes.map(({ mistake, source }) => {
      const variants = mistakes.filter((each) => areVariants(each, mistake)).map(({ id }) => id)
      return prove(`the mistake ${mistake.id} fails exactly its checks and is recognised`, source, ({ checks: graded, knownMistake }) => {
        const fails = graded.filter((check) => !check.passed).map((check) => check.id)
        const expected = checks.map((check) => check.id).filter((id) => mistake.fails.includes(id))
        if (fails.join() !== expected.join()) return `it fails ${fails.join(', ') || 'nothing'} instead of ${expected.join(', ')}`
        return knownMistake && variants.includes(knownMistake.id) ? undefined : `it is taken for ${knownMistake?.id ?? 'no known mistake'}`
      })
    }),
    prove(
      'a program that knows the shown results and those of another submission is refused by a hidden check',
      memorisingProgram(exercise.definition, seenSeed),
      ({ verdict, checks: graded }) => {
        if (verdict !== 'failed' && verdict !== 'errored') return `it is ${verdict}`
        return graded.some((check) => check.visibility === 'hidden' && !check.passed) ? undefined : 'no hidden check fails'
      },
    ),
  ])
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
  return [...proofs, ...(await proveRules(exercise))]
}
