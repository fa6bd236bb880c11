import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Which process has started which, of those that have not ended; empty where /proc is not. */
function parents(): Map<number, number> {
  const all = new Map<number, number>()
  if (!existsSync('/proc/self/stat')) return all
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      if (state !== 'Z') all.set(Number(pid), Number(parent))
    } catch {
      // It ended while we looked.
    }
  return all
}

/** A process and all that it has started, directly or not. */
export function processTree(root: number): number[] {
  const all = parents()
  const isBelow = (pid: number): boolean => {
    const parent = all.get(pid) ?? 0
    return pid === root || (parent > 1 && isBelow(parent))
  }
  return [...all.keys()].filter(isBelow)
}

/** Those of some processes that have not ended. */
export function stillThere(pids: readonly number[]): number[] {
  const all = parents()
  return pids.filter((pid) => all.has(pid))
}

/** What a process was started with. */
export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}
