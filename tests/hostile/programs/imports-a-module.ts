// imports a module
// verdict: errored or invalid
import fs from 'node:fs'
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
return fs.readFileSync("/etc/passwd")
}
