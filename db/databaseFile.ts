import 'server-only'
import { chmodSync, closeSync, existsSync, openSync } from 'node:fs'
import path from 'node:path'
import { makePrivateFolder } from './makeFolder'

/** The embedded database of a data folder. */
export const databaseFile = (folder: string): string => path.join(folder, 'holdout.db')

/** A database's file and those that SQLite keeps beside it while it is open. */
export const filesOfDatabase = (file: string): readonly string[] => ['', '-wal', '-shm'].map((ending) => file + ending)

/** Makes a data folder and its database readable by the owner alone, whoever made them and however. */
export function keepPrivate(folder: string): void {
  makePrivateFolder(folder)
  const file = databaseFile(folder)
  // What SQLite makes beside it has the rights that this one has.
  closeSync(openSync(file, 'a', 0o600))
  for (const each of filesOfDatabase(file)) if (existsSync(each)) chmodSync(each, 0o600)
}
