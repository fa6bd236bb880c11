import { readFileSync } from 'node:fs'
import { processTree } from './processTree'

/** Resident memory of processes, in bytes, each by itself; nothing where /proc is not. */
export const memoryOf = (pids: readonly number[]): number[] =>
  pids.flatMap((pid) => {
    try {
      return [4096 * Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])]
    } catch {
      return [] // it ended while we looked
    }
  })

/** The same of a process and of all that it has started. */
export const processMemory = (root: number): number[] => memoryOf(processTree(root))
