interface Setting {
  /** the first index that is enough */
  readonly first: number
}

/** Answers what the learner's function is given. Runs in a sandbox of its own, out of the learner's reach. */
export function createCallbacks({ first }: Setting) {
  return { isEnough: (index: number): boolean => index >= first }
}
