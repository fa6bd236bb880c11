/** How far an experiment has come, and what can be shown of it already. */
export interface Progress<Result> {
  /** done so far, in [0, 1] */
  readonly share: number
  readonly soFar?: Result | undefined
}

/**
 * Something that takes longer than a frame: it computes a little at a time, so that whoever runs it can show how far it is, and stop. The same
 * input always gives the same result, in a page, in a worker and on a server.
 */
export type Experiment<Input, Result> = (input: Input) => Generator<Progress<Result>, Result>
