import { memoryOf } from './processMemory'
import { commandOf, processTree } from './processTree'

/** The sandboxes that this process has started, and that have not ended; empty where /proc is not. */
export const childProcesses = (): number[] => processTree(process.pid).filter((pid) => commandOf(pid).includes('sandbox-child'))

/** Resident memory of this process's children, in bytes; empty where /proc is not. */
export const childMemory = (): number[] => memoryOf(childProcesses())
