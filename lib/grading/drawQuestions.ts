import { choice } from '../core/random/choice'
import type { Rng } from '../core/random/createRng'
import { shuffle } from '../core/random/shuffle'
import type { Difficulty } from '../domain/quiz'

/** A question as far as drawing it goes. */
export interface DrawableQuestion {
  readonly id: string
  readonly objectives: readonly string[]
  readonly difficulty: Difficulty
}

/**
 * Questions for an exam: every objective that some question measures is measured, no question comes twice, and of those that would do, one of
 * the difficulty is taken that the exam has least of. In random order.
 */
export function drawExam(rng: Rng, pool: readonly DrawableQuestion[]): string[] {
  const drawn: DrawableQuestion[] = []
  const covered = new Set<string>()
  for (const objective of shuffle(rng, [...new Set(pool.flatMap(({ objectives }) => objectives))])) {
    if (covered.has(objective)) continue
    const candidates = pool.filter((question) => question.objectives.includes(objective) && !drawn.includes(question))
    const count = (difficulty: Difficulty) => drawn.filter((question) => question.difficulty === difficulty).length
    const least = Math.min(...candidates.map(({ difficulty }) => count(difficulty)))
    const next = choice(
      rng,
      candidates.filter(({ difficulty }) => count(difficulty) === least),
    )
    drawn.push(next)
    for (const each of next.objectives) covered.add(each)
  }
  return shuffle(
    rng,
    drawn.map(({ id }) => id),
  )
}

/**
 * One question for each objective, in their order: another than the last one where there is one, and none twice.
 * @param wanted objectives, with the question that was asked last for each
 */
export function drawReview(
  rng: Rng,
  pool: readonly DrawableQuestion[],
  wanted: readonly { readonly objective: string; readonly lastQuestion: string }[],
): string[] {
  const drawn: string[] = []
  for (const { objective, lastQuestion } of wanted) {
    const measuring = pool.filter(({ id, objectives }) => objectives.includes(objective) && !drawn.includes(id))
    const fresh = measuring.filter(({ id }) => id !== lastQuestion)
    const candidates = fresh.length > 0 ? fresh : measuring
    if (candidates.length > 0) drawn.push(choice(rng, candidates).id)
  }
  return drawn
}
