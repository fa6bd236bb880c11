import { existsSync, readdirSync, readFileSync } from 'node:fs'

/**
 * Sandboxes and judges whose server is gone; none where /proc is not. Each is told at its start whose it is.
 * @param of whose alone: other servers of the machine may be ending, too
 */
export function orphans(of?: number): number[] {
  if (!existsSync('/proc/self/cmdline')) return []
  return readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid)) return []
    try {
      const [, server] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').match(/--of=(\d+)/) ?? []
      return server && !existsSync(`/proc/${server}`) && Number(server) === (of ?? Number(server)) ? [Number(pid)] : []
    } catch {
      return [] // it has just ended
    }
  })
}
