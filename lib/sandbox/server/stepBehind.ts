import { readdirSync } from 'node:fs'
import os from 'node:os'

/** Where the system has priorities for each thread, all that a process has; those that it starts later take after them. */
function threadsOf(pid: number): readonly number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).map(Number)
  } catch {
    return [pid]
  }
}

const most = 19

/**
 * Has a whole process step back behind this one for the processor. A process that has ended, or may not be changed, stays as it is.
 * @param steps how far
 */
export function stepBehind(pid: number | undefined, steps: number): void {
  if (pid === undefined) return
  const niceness = Math.min(most, os.getPriority() + steps)
  for (const thread of threadsOf(pid)) {
    try {
      os.setPriority(thread, niceness)
    } catch {
      // It takes its turn with the others then.
    }
  }
}
