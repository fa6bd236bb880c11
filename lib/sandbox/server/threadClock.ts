import { readFileSync, readlinkSync } from 'node:fs'

/** What the system knows the calling thread by, where it counts each thread's processor time. */
export function thisThread(): string | undefined {
  try {
    return readlinkSync('/proc/thread-self')
  } catch {
    return undefined
  }
}

/**
 * Processor time of one thread so far, or, where the system does not tell, of the whole process: with it that of the threads that compile, whose
 * work also serves those who come later.
 * @param thread of this process
 * @returns a clock, in ms
 */
export function threadClock(thread: string | undefined): () => number {
  const own = () => Number(readFileSync(`/proc/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  try {
    if (own() > 0) return own
  } catch {
    // It is not told here.
  }
  return () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  }
}
