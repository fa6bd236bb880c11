import 'server-only'
import { closeStore, currentStore } from '../../db/store'
import { ServerClosed } from '../domain/ServerClosed'
import { inviteFirstAdministrator } from './accounts/invitations'
import { tidyAddresses } from './accounts/tidyAddresses'
import { compareAll } from './alike/compareProgram'
import { announceServices } from './lifetime'
import { demonstrateGrading } from './submissions/demonstrateGrading'
import { drainSandboxes } from './graders'
import { closeAllOvertaken } from './quizzes/closeOvertaken'
import { resumeGrading } from './submissions/resumeGrading'

const sweepMs = 60_000

/** Readies a server process: database, sandboxes, and the grading of whatever was acknowledged before. */
export async function startServices(): Promise<void> {
  await currentStore()
  const { shared } = await tidyAddresses()
  for (const email of shared) console.warn(`Two accounts have forms of one address: ${email} is kept as it is written, beside the other.`)
  const token = await inviteFirstAdministrator()
  if (token) console.log(`\n  Set up the first administrator, once: ${process.env.NEXTAUTH_URL}/invitations/${token}`)
  announceServices({ stop: drainSandboxes, close: closeStore })
  void inTurn([
    ['attempts at quizzes that have changed could not be closed', closeAllOvertaken],
    ['grading could not be resumed', resumeGrading],
    // The first visitor of the front page need not wait for it.
    ['the front page’s program could not be graded', demonstrateGrading],
    ['programs could not be compared', compareAll],
  ])
  setInterval(() => void inTurn([['grading could not be resumed', resumeGrading]]), sweepMs).unref()
}

/** Does one thing after another, whatever fails; a server that ends leaves the rest for its next start. */
async function inTurn(things: readonly (readonly [complaint: string, work: () => Promise<unknown>])[]): Promise<void> {
  for (const [complaint, work] of things)
    try {
      await work()
    } catch (error) {
      if (error instanceof ServerClosed) return
      console.error(complaint, error)
    }
}
