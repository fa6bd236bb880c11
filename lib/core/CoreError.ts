export type CoreErrorCode =
  | 'length_mismatch'
  | 'empty_input'
  | 'not_binary'
  | 'single_class'
  | 'non_finite'
  | 'out_of_range'
  | 'unknown_label'
  | 'singular'
  | 'not_converged'

/** A need of a core function that its caller did not meet. `code` is stable; the message is for people. */
export class CoreError extends Error {
  readonly code: CoreErrorCode

  constructor(code: CoreErrorCode, message: string) {
    super(message)
    this.name = 'CoreError'
    this.code = code
  }
}
