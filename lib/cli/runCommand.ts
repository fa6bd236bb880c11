import { spawn } from 'node:child_process'
import path from 'node:path'

/** A package's own command, as npm has installed it. */
export const installed = (command: string) => path.resolve('node_modules/.bin', command)

/** Runs a program to its end with this console. @returns its exit code */
export function runCommand(command: string, parameters: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...parameters], { stdio: 'inherit', env })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
