/** What the server knows of a program that can drive a figure. */
export interface HostedProgram {
  readonly exercise: string
  readonly key: string
  readonly href: string
  readonly entryPoint: string
  /** the draft, or the latest submission; undefined before it is begun */
  readonly source: string | undefined
}
