import 'server-only'
import { type ChapterEntry, chapterEntries } from '../catalog/catalog'
import { finish, initialSetting, judgeGoal, parseSetting } from '../domain/challenge'
import type { Proof } from './Proof'
import { proveChapter } from './proveChapter'
import { proveExercise } from './proveExercise'
import { faultOfQuestion, faultOfShowing } from './proveQuestion'

/** how many attempts each question is drawn for */
const seedsOfQuestions = 500

function proveQuiz({ chapter, quiz }: ChapterEntry): Proof[] {
  const objectives = new Set(chapter.content.objectives.map((objective) => objective.id))
  return quiz.definition.questions.map((question) => {
    const unknown = question.objectives.find((id) => !objectives.has(id))
    const faults = Array.from({ length: seedsOfQuestions }, (_, seed) => faultOfQuestion(question, seed))
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

/**
 * Holds content against what it promises: every program, every question, every goal. For authors and for the tests.
 * @param slugs of the exercises that are asked about; all content if there are none
 */
export async function proveContent(slugs: readonly string[] = []): Promise<Proof[]> {
  const proofs: Proof[] = []
  // Chapter by chapter: the grader holds so many programs and no more.
  for (const entry of chapterEntries()) {
    if (slugs.length === 0) proofs.push(...proveEntry(entry))
    const asked = entry.exercises.filter(({ definition }) => slugs.length === 0 || slugs.includes(definition.slug))
    proofs.push(...(await Promise.all(asked.map(proveExercise))).flat())
  }
  return proofs
}
