// throws an error of a class called InternalError
// verdict: errored
class InternalError extends Error {
  override name = "InternalError"
}
export function precisionRecallFbeta(): any {
  throw new InternalError("out of memory")
}
