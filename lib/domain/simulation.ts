import type { GoalOutcome, Setting } from './challenge'
import type { Outcome } from './outcome'

/** A goal of the chapter's challenge, as the simulation that hosts it gets it. */
export interface HostedGoal {
  readonly key: string
  readonly id: string
  readonly title: string
  readonly met: boolean
}

/** A chapter, and how well the reader knows it. */
export interface ChapterStanding {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly href: string
  /** mean mastery of its objectives, in [0, 1); undefined for a visitor */
  readonly level: number | undefined
}

/** What a lesson gives to each simulation in it. */
export interface SimulationProps {
  /** "1.1" */
  readonly figure: string
  readonly goals: readonly HostedGoal[]
  /** the chapters, with what the reader has shown to know of each; for a figure that draws them */
  readonly standing?: readonly ChapterStanding[] | undefined
  /** absent for a visitor, who may play but not hand in */
  readonly handIn?: ((goal: string, setting: Setting) => Promise<Outcome<GoalOutcome>>) | undefined
}
