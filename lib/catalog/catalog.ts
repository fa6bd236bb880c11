import 'server-only'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { assessments } from '@content/practical-methodology/assessments'
import { course } from '@content/practical-methodology/course'
import { demonstration as shown } from '@content/practical-methodology/demonstration'
import { encode } from '../domain/codec'
import type { ChallengeDefinition, Goal } from '../domain/challenge'
import type { Chapter, ChapterContent, Course } from '../domain/course'
import type { ExerciseDefinition, KnownMistake } from '../domain/exercise'
import { type AssessmentKey, assessmentKey } from '../domain/ids'
import type { QuizDefinition } from '../domain/quiz'
import type { Gradable } from '../grading/gradeProgram'
import { bundleChecks, bundleWorld } from '../scripts/exerciseScripts'

export interface ExerciseEntry {
  readonly key: AssessmentKey
  readonly definition: ExerciseDefinition
  /** what a grader needs: the definition, and the script that answers callbacks where there are any */
  readonly gradable: Gradable & Pick<ExerciseDefinition, 'probes'>
  readonly instructions: string
  readonly starter: string
  readonly solution: string
  readonly mistakes: readonly { readonly mistake: KnownMistake; readonly source: string }[]
  readonly alternatives: readonly { readonly id: string; readonly source: string }[]
  /** changes with anything that could change a verdict or its feedback: what the checks import is part of it */
  readonly contentHash: string
}

export interface ChapterEntry {
  readonly course: Course
  readonly chapter: Chapter & { readonly content: ChapterContent }
  readonly exercises: readonly ExerciseEntry[]
  readonly quiz: { readonly key: AssessmentKey; readonly definition: QuizDefinition; readonly contentHash: string }
  /** absent where no simulation of the chapter sets one */
  readonly challenge?: ChallengeEntry | undefined
}

export interface ChallengeEntry {
  readonly definition: ChallengeDefinition
  readonly goals: readonly { readonly key: AssessmentKey; readonly goal: Goal }[]
  readonly contentHash: string
}

const hash = (...texts: readonly string[]) => createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 16)

/** An exercise with all that stands beside it in its folder. */
export function loadExercise(folder: string, key: AssessmentKey, definition: ExerciseDefinition): ExerciseEntry {
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8')
  const mistakes = definition.mistakes.map((mistake) => ({ mistake, source: read(`mistakes/${mistake.id}.ts`) }))
  const alternatives = readdirSync(path.join(folder, 'alternatives'))
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => ({ id: file.slice(0, -3), source: read(`alternatives/${file}`) }))
  const [instructions, starter, solution] = [read('instructions.md'), read('starter.ts'), read('solution.ts')]
  const world = bundleWorld(folder)
  const { entryPoint, parameters, mayChange = [], probes } = definition
  const contentHash = hash(
    solution,
    bundleChecks(folder),
    world ?? '',
    encode([entryPoint, parameters, mayChange, probes]),
    JSON.stringify(definition.mistakes),
    ...mistakes.map(({ source }) => source),
  )
  return { key, definition, gradable: { ...definition, world }, instructions, starter, solution, mistakes, alternatives, contentHash }
}

function loadChapter(chapter: Chapter & { content: ChapterContent }): ChapterEntry {
  const found = assessments[chapter.id]
  if (!found) throw new Error(`${chapter.id} is written but asks nothing: add it to assessments.ts`)
  const folder = path.join(process.cwd(), 'content', course.id, 'chapters', chapter.content.folder)
  const key = (part: string) => assessmentKey(course.id, chapter.id, part)
  const text = (file: string) => readFileSync(path.join(folder, file), 'utf8')
  return {
    course,
    chapter,
    exercises: found.exercises.map((definition) =>
      loadExercise(path.join(folder, 'exercises', definition.slug), key(`exercise/${definition.slug}`), definition),
    ),
    quiz: { key: key('quiz'), definition: found.quiz, contentHash: hash(text('quiz.ts')) },
    challenge: found.challenge && {
      definition: found.challenge,
      goals: found.challenge.goals.map((goal) => ({ goal, key: key(`challenge/${goal.id}`) })),
      contentHash: hash(text('challenge.ts')),
    },
  }
}

/** The points that an exercise's checks give in all. */
export const pointsOf = ({ checks }: Pick<ExerciseDefinition, 'checks'>): number => checks.reduce((sum, { points }) => sum + points, 0)

let entries: readonly ChapterEntry[] | undefined

/** The written chapters of all courses, with their answers. */
export function chapterEntries(): readonly ChapterEntry[] {
  entries ??= course.chapters.flatMap((chapter) => (chapter.content ? [loadChapter({ ...chapter, content: chapter.content })] : []))
  return entries
}

export const courses: readonly Course[] = [course]

export const findCourse = (courseId: string): Course | undefined => courses.find((each) => each.id === courseId)

export const findChapter = (courseId: string, chapterId: string): ChapterEntry | undefined =>
  chapterEntries().find((entry) => entry.course.id === courseId && entry.chapter.id === chapterId)

export const findExercise = (key: string): { entry: ChapterEntry; exercise: ExerciseEntry } | undefined => {
  for (const entry of chapterEntries()) for (const exercise of entry.exercises) if (exercise.key === key) return { entry, exercise }
  return undefined
}

/** Exercises of a course by their slugs, each with where it is written. */
export const exercisesNamed = (courseId: string, slugs: ReadonlySet<string>): { path: string; exercise: ExerciseEntry }[] =>
  chapterEntries()
    .filter(({ course: { id } }) => id === courseId)
    .flatMap(({ chapter, exercises }) =>
      exercises
        .filter(({ definition }) => slugs.has(definition.slug))
        .map((exercise) => ({ path: `/courses/${courseId}/${chapter.id}/exercises/${exercise.definition.slug}`, exercise })),
    )

export const findGoal = (key: string): { challenge: ChallengeEntry; goal: Goal } | undefined => {
  for (const { challenge } of chapterEntries()) {
    const found = challenge?.goals.find((each) => each.key === key)
    if (challenge && found) return { challenge, goal: found.goal }
  }
  return undefined
}

/** What the front page grades: no part of the course. */
export const demonstration: ExerciseEntry & { readonly program: string } = {
  key: assessmentKey(course.id, 'front-page', 'demonstration'),
  definition: shown.definition,
  gradable: shown.definition,
  instructions: '',
  starter: '',
  solution: shown.solution,
  program: shown.program,
  mistakes: shown.definition.mistakes.map((mistake) => ({ mistake, source: shown.program })),
  alternatives: [],
  contentHash: hash(shown.program),
}
