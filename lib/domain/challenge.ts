/** A parameter of a simulation: what a control sets and what a link carries. */
export interface Parameter {
  readonly label: string
  readonly minimum: number
  readonly maximum: number
  readonly step: number
  readonly initial: number
}

export type Parameters<Name extends string = string> = Readonly<Record<Name, Parameter>>
export type Setting<Name extends string = string> = Readonly<Record<Name, number>>

/** The setting that a simulation opens with. */
export function initialSetting<Name extends string>(parameters: Parameters<Name>): Setting<Name> {
  return Object.fromEntries(Object.entries<Parameter>(parameters).map(([name, parameter]) => [name, parameter.initial])) as Setting<Name>
}

/**
 * Reads a setting from outside: every parameter must be there, nothing else, each a finite number within its bounds.
 * @returns undefined when it is not a setting
 */
export function parseSetting<Name extends string>(parameters: Parameters<Name>, input: unknown): Setting<Name> | undefined {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return undefined
  const entries = Object.entries(input)
  if (entries.length !== Object.keys(parameters).length) return undefined
  for (const [name, value] of entries) {
    if (!Object.hasOwn(parameters, name)) return undefined
    const { minimum, maximum } = parameters[name as Name]
    if (typeof value !== 'number' || !(value >= minimum && value <= maximum)) return undefined
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
  /** computes the outcome anew from the setting; never from claimed results */
  evaluate(setting: Setting<Name>): GoalOutcome
}

export interface ChallengeDefinition<Name extends string = string> {
  readonly slug: string
  readonly title: string
  readonly parameters: Parameters<Name>
  readonly goals: readonly Goal<Name>[]
}

export const defineChallenge = <Name extends string>(definition: ChallengeDefinition<Name>): ChallengeDefinition => ({
  ...definition,
  goals: definition.goals.map((goal) => ({ ...goal, evaluate: (setting: Setting) => goal.evaluate(setting as Setting<Name>) })),
})
