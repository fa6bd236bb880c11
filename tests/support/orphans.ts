import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Sandbox processes whose server is gone; none where /proc is not. A sandbox's scripts lie in a folder that names its server. */
export function orphans(): number[] {
  if (!existsSync('/proc/self/cmdline')) return []
  return readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid)) return []
    try {
      const [, server] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').match(/holdout-sandbox-(\d+)-/) ?? []
      return server && !existsSync(`/proc/${server}`) ? [Number(pid)] : []
    } catch {
      return [] // it has just ended
    }
  })
}
