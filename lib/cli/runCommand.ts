import { spawn } from 'node:child_process'
import path from 'node:path'
import { onEnd } from './signals'

/** A package's own command, as npm has installed it. */
export const installed = (command: string) => path.resolve('node_modules/.bin', command)

/**
 * Runs a program to its end with this console; when this process is told to end, so is the program.
 * @param hear hears what it prints in the console's place
 * @returns its exit code
 */
export function runCommand(
  command: string,
  parameters: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
  hear?: (said: Buffer) => void,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...parameters], { stdio: hear ? ['inherit', 'pipe', 'pipe'] : 'inherit', env })
    if (hear) for (const stream of [child.stdout, child.stderr]) stream?.on('data', hear)
    onEnd(
      () => child.kill('SIGTERM'),
      () => child.kill('SIGKILL'),
    )
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}
