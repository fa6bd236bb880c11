import 'server-only'
import { sandboxPool } from '../graders'
import { gradeWaiting } from './gradeSubmission'

/** At start-up: readies the sandboxes and grades what was acknowledged before the process ended. @returns how many */
export async function resumeGrading(): Promise<number> {
  await sandboxPool().warm()
  return (await gradeWaiting()).filter((run) => run !== undefined).length
}
