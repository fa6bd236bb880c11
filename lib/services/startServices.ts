import 'server-only'
import { closeStore, currentStore } from '../../db/store'
import { PoolClosed } from '../sandbox/server/SandboxPool'
import { inviteFirstAdministrator } from './accounts/invitations'
import { tidyAddresses } from './accounts/tidyAddresses'
import { compareAll } from './alike/compareProgram'
import { announceServices } from './lifetime'
import { demonstrateGrading } from './submissions/demonstrateGrading'
import { drainSandboxes } from './graders'
import { resumeGrading } from './submissions/resumeGrading'

const sweepMs = 60_000

/** Readies a server process: database, sandboxes, and the grading of whatever was acknowledged before. */
export async function startServices(): Promise<void> {
  await currentStore()
  const { shared } = await tidyAddresses()
  for (const email of shared) console.warn(`Two accounts have forms of one address: ${email} is kept as it is written, beside the other.`)
  const token = await inviteFirstAdministrator()
  if (token) console.log(`\n  Set up the first administrator, once: ${process.env.NEXTAUTH_URL}/invitations/${token}`)
  announceServices(async () => {
    await drainSandboxes()
    return closeStore
  })
  const complain = (what: string) => (error: unknown) => {
    // A server that ends leaves the rest for its next start.
    if (!(error instanceof PoolClosed)) console.error(what, error)
  }
  const sweep = () => resumeGrading().catch(complain('grading could not be resumed'))
  // The front page shows a program that was graded here; the first visitor need not wait for it.
  void sweep()
    .then(demonstrateGrading)
    .catch(complain('the front page’s program could not be graded'))
    .then(compareAll)
    .catch(complain('programs could not be compared'))
  setInterval(sweep, sweepMs).unref()
}
