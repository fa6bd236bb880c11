// reads broken data while it is loaded: it parses, what it reads does not
// verdict: errored
const data = JSON.parse("{ not: json")
export function precisionRecallFbeta(): any {
  return data
}
