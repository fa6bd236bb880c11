import { backUp, restore } from '../services/keepBackups'
import { readPlace } from './settings'
import { tellFault } from './tellFault'

const usage = `Usage: npm run backup -- FILE
       npm run restore -- FILE
  backup   keeps all that the database holds in FILE; the server may go on
  restore  puts FILE in its place, and keeps what was there beside it; the server has to be stopped`

/** @returns the exit code: 0 done, 1 not done, 2 misuse */
async function run(command: string | undefined, file: string | undefined, rest: readonly string[]): Promise<number> {
  const commands = { backup: backUp, restore } as const
  const chosen = command === 'backup' || command === 'restore' ? commands[command] : undefined
  if (!chosen || !file || file.startsWith('-') || rest.length > 0) {
    console.error(usage)
    return 2
  }
  const { done, text } = await chosen(readPlace(process.env), file)
  if (done) console.log(text)
  else console.error(text)
  return done ? 0 : 1
}

const [command, file, ...rest] = process.argv.slice(2)
try {
  process.exitCode = await run(command, file, rest)
} catch (error) {
  process.exitCode = tellFault(error)
}
