import 'server-only'
import { ServerClosed } from '../../domain/ServerClosed'
import { sandboxPool } from '../graders'
import { gradeWaiting } from './gradeSubmission'

/** Readies the sandboxes, and grades what was acknowledged and has no verdict, before the process ended or since. @returns how many */
export async function resumeGrading(): Promise<number> {
  try {
    await sandboxPool().warm()
  } catch (error) {
    if (error instanceof ServerClosed) throw error
    // What waits starts others.
    console.error('a sandbox did not get ready', error)
  }
  return (await gradeWaiting()).filter((run) => run !== undefined).length
}
