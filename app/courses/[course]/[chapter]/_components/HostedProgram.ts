/** What the server knows of a program that can drive a figure. */
export interface HostedProgram {
  readonly exercise: string
  readonly key: string
  readonly href: string
  readonly entryPoint: string
  /** where the script is that answers what it is given, if it is given functions */
  readonly world: string | undefined
  /** the draft, or the latest submission; undefined before it is begun */
  readonly source: string | undefined
}
