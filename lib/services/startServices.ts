import 'server-only'
import { removeUsesBefore } from '../../db/repositories/rateLimits'
import { currentStore } from '../../db/store'
import { inviteFirstAdministrator } from './accounts/invitations'
import { demonstrateGrading } from './submissions/demonstrateGrading'
import { drainSandboxes } from './submissions/gradeSubmission'
import { resumeGrading } from './submissions/resumeGrading'

const day = 24 * 60 * 60 * 1000
const sweepMs = 60_000

/** Readies a server process: database, sandboxes, and the grading of whatever was acknowledged before. */
export async function startServices(): Promise<void> {
  const store = await currentStore()
  await store.write((connection) => removeUsesBefore(connection, Date.now() - day))
  const token = await inviteFirstAdministrator()
  if (token) console.log(`\n  Set up the first administrator, once: ${process.env.NEXTAUTH_URL}/invitations/${token}`)
  const sweep = () => resumeGrading().catch((error) => console.error('grading could not be resumed', error))
  // The front page shows a program that was graded here; the first visitor need not wait for it.
  void sweep()
    .then(demonstrateGrading)
    .catch((error) => console.error('the front page’s program could not be graded', error))
  setInterval(sweep, sweepMs).unref()
  process.once('SIGTERM', () => void drainSandboxes())
  process.once('SIGINT', () => void drainSandboxes())
}
