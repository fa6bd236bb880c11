import type { GoalOutcome, Setting } from './challenge'
import type { Outcome } from './outcome'

/** A goal of the chapter's challenge, as the simulation that hosts it gets it. */
export interface HostedGoal {
  readonly key: string
  readonly id: string
  readonly title: string
  readonly met: boolean
}

/** What a lesson gives to each simulation in it. */
export interface SimulationProps {
  /** "1.1" */
  readonly figure: string
  readonly goals: readonly HostedGoal[]
  /** absent for a visitor, who may play but not hand in */
  readonly handIn?: ((goal: string, setting: Setting) => Promise<Outcome<GoalOutcome>>) | undefined
}
