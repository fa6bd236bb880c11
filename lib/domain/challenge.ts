/** A parameter of a simulation: what a control sets and what a link carries. */
export interface Parameter {
  readonly label: string
  readonly minimum: number
  readonly maximum: number
  /** between values that can be set; with a log scale, between the common logarithms where the slider rests */
  readonly step: number
  readonly initial: number
  readonly scale?: 'log'
  /** what each value stands for, where it is the number of a choice */
  readonly choices?: readonly string[]
}

/** A parameter that is one of several: its value is the choice's number, from 0. */
export const choiceOf = (label: string, choices: readonly string[], initial = 0): Parameter => ({
  label,
  minimum: 0,
  maximum: choices.length - 1,
  step: 1,
  initial,
  choices,
})

/** The seed that everything is drawn from. */
export const seedOf = (initial: number): Parameter => ({ label: 'Seed', minimum: 0, maximum: 99_999, step: 1, initial })

export type Parameters<Name extends string = string> = Readonly<Record<Name, Parameter>>
export type Setting<Name extends string = string> = Readonly<Record<Name, number>>

/** The setting that a simulation opens with. */
export function initialSetting<Name extends string>(parameters: Parameters<Name>): Setting<Name> {
  return Object.fromEntries(Object.entries<Parameter>(parameters).map(([name, parameter]) => [name, parameter.initial])) as Setting<Name>
}

/** Whether a value is one that the parameter's control could have been set to. */
export function isSettable({ minimum, maximum, step, scale }: Parameter, value: unknown): value is number {
  if (typeof value !== 'number' || !(value >= minimum && value <= maximum)) return false
  const steps = (value - minimum) / step
  return scale === 'log' || Math.abs(steps - Math.round(steps)) < 1e-6
}

/**
 * Reads a setting from outside: every parameter must be there, nothing else, each a value that its control could have been set to.
 * @returns undefined when it is not a setting
 */
export function parseSetting<Name extends string>(parameters: Parameters<Name>, input: unknown): Setting<Name> | undefined {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return undefined
  const entries = Object.entries(input)
  if (entries.length !== Object.keys(parameters).length) return undefined
  for (const [name, value] of entries) {
    if (!Object.hasOwn(parameters, name)) return undefined
    if (!isSettable(parameters[name as Name], value)) return undefined
  }
  return input as Setting<Name>
}

export interface GoalOutcome {
  readonly met: boolean
  /** what the server found, for reading */
  readonly finding: string
}

export interface Goal<Name extends string = string> {
  readonly id: string
  /** a few words, for tables */
  readonly name: string
  readonly title: string
  readonly objectives: readonly string[]
  /** Computes the outcome anew from the setting, never from claimed results; what takes long, a step at a time, so that others are served. */
  evaluate(setting: Setting<Name>): GoalOutcome | Generator<unknown, GoalOutcome>
  /** what the author's own way to it sets beside the opening setting: proof that it can be met */
  readonly solution: Partial<Setting<Name>>
}

export interface ChallengeDefinition<Name extends string = string> {
  readonly slug: string
  readonly title: string
  readonly parameters: Parameters<Name>
  readonly goals: readonly Goal<Name>[]
}

export const defineChallenge = <Name extends string>(definition: ChallengeDefinition<Name>): ChallengeDefinition => ({
  ...definition,
  goals: definition.goals.map((goal) => ({
    ...goal,
    solution: goal.solution as Partial<Setting>,
    evaluate: (setting: Setting) => goal.evaluate(setting as Setting<Name>),
  })),
})

/** Runs a computation to its end, without a break. */
export function finish<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value as Result
  }
}

/** What a goal says of a setting, a step at a time. */
export function* judgeGoal(goal: Goal, setting: Setting): Generator<unknown, GoalOutcome> {
  const outcome = goal.evaluate(setting)
  return 'next' in outcome ? yield* outcome : outcome
}
