import { chmodSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'

const isFolder = (name: string) => statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false

/**
 * Makes a folder, and those above it that are not there, for their owner alone. Node's own way of making several never comes back from a place
 * like /proc, where none can be made.
 */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return
  const above = path.dirname(folder)
  if (above !== folder) makeFolder(above)
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if (!isFolder(folder)) throw error
  }
}

/** Makes a folder, and closes it to everybody else, also where it was there before: its owner can, and root. */
export function makePrivateFolder(folder: string): void {
  makeFolder(folder)
  const owner = process.getuid?.()
  // One that belongs to another account, as a container's volume may, stays as it is; what is made in it is closed all the same.
  if (owner === 0 || statSync(folder).uid === owner) chmodSync(folder, 0o700)
}

/** Whether every account of the machine may write in a folder. Windows tells nothing by modes. */
export const isOpenToAll = (folder: string): boolean =>
  process.platform !== 'win32' && ((statSync(folder, { throwIfNoEntry: false })?.mode ?? 0) & 0o002) !== 0
