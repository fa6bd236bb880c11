import 'server-only'
import { gradeWaiting, sandboxPool } from './gradeSubmission'

/** At start-up: readies the sandboxes and grades what was acknowledged before the process ended. @returns how many */
export async function resumeGrading(): Promise<number> {
  await sandboxPool().warm()
  return (await gradeWaiting()).filter((run) => run !== undefined).length
}
