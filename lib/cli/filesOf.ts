import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** Every file at or below a place, in the order of their names. */
export function* filesOf(place: string): Generator<string> {
  if (statSync(place).isFile()) yield place
  else for (const name of readdirSync(place).sort()) yield* filesOf(path.join(place, name))
}
