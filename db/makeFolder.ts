import { mkdirSync, statSync } from 'node:fs'
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
