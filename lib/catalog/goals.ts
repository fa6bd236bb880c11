import { assessments } from '@content/practical-methodology/assessments'
import { course } from '@content/practical-methodology/course'
import type { ChallengeDefinition, Goal } from '../domain/challenge'
import { type AssessmentKey, assessmentKey } from '../domain/ids'

export interface GoalEntry {
  readonly key: AssessmentKey
  readonly chapter: string
  readonly challenge: ChallengeDefinition
  readonly goal: Goal
}

/** The goals of all challenges, without what else the course asks: quick to load where nothing but goals is judged. */
export const goals: readonly GoalEntry[] = Object.entries(assessments).flatMap(([chapter, { challenge }]) =>
  challenge
    ? challenge.goals.map((goal) => ({ key: assessmentKey(course.id, chapter, `challenge/${goal.id}`), chapter, challenge, goal }))
    : [],
)
