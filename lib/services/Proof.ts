/** One thing that content must be, and what is wrong with it, if anything. */
export interface Proof {
  readonly what: string
  readonly fault?: string | undefined
}
