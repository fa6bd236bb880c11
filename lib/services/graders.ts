import 'server-only'
import { SandboxPool } from '../sandbox/server/SandboxPool'
import { BackgroundProcesses } from './background/BackgroundProcesses'

const place = Symbol.for('holdout.graders')
type Holder = { [place]?: { readonly pool: SandboxPool; readonly background: BackgroundProcesses } | undefined }

/** What computes beside this process: made when it is first needed. */
function graders() {
  const holder = globalThis as Holder
  holder[place] ??= { pool: new SandboxPool(), background: new BackgroundProcesses() }
  return holder[place]
}

/** The process's pool of sandboxes, in which all judging takes its turn. */
export function sandboxPool(): SandboxPool {
  return graders().pool
}

/** The process's helpers for our own long computations. */
export function background(): BackgroundProcesses {
  return graders().background
}

/** Lets running gradings end; what waits is kept and graded after the next start. */
export async function drainSandboxes(): Promise<void> {
  const holder = globalThis as Holder
  const own = holder[place]
  await own?.pool.close()
  own?.background.close()
  // Kept until here, so that what asks meanwhile finds these ended; whoever asks from now on makes new ones.
  if (holder[place] === own) holder[place] = undefined
}
