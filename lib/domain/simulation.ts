import type { GoalOutcome, Setting } from './challenge'
import type { Outcome } from './outcome'
import type { Value } from './value'

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

/** What came of running the reader's own program. */
export type OwnOutcome =
  | {
      readonly kind: 'returned'
      readonly values: readonly Value[]
      /** for each value, what the program asked of the functions that it was given */
      readonly asked: readonly (readonly AskedCall[])[]
    }
  /** it has not been begun */
  | { readonly kind: 'nothing' }
  /** why, in a sentence */
  | { readonly kind: 'failed'; readonly reason: string }

/** A call that a program made of a function among its arguments. */
export interface AskedCall {
  readonly name: string
  readonly args: readonly Value[]
  readonly result: Value
}

/** A call of the reader's program. */
export interface OwnCall {
  readonly args: readonly Value[]
  /** what the functions among the arguments are made from, by the exercise's world */
  readonly setting?: Value
}

/** The reader's own program for an exercise that implements what a figure shows. Runs in the browser's sandbox. */
export interface OwnProgram {
  /** the exercise's slug */
  readonly exercise: string
  /** where it is written */
  readonly href: string
  /** Calls it with each list of arguments. A call that replaces another lets that one fail. */
  call(calls: readonly OwnCall[]): Promise<OwnOutcome>
}

/** What a lesson gives to each simulation in it. */
export interface SimulationProps {
  /** "1.1" */
  readonly figure: string
  readonly goals: readonly HostedGoal[]
  /** the chapters, with what the reader has shown to know of each; for a figure that draws them */
  readonly standing?: readonly ChapterStanding[] | undefined
  /** by the exercise's slug; only those that the course has */
  readonly ownPrograms: Readonly<Record<string, OwnProgram>>
  /** absent for a visitor, who may play but not hand in */
  readonly handIn?: ((goal: string, setting: Setting) => Promise<Outcome<GoalOutcome>>) | undefined
}
