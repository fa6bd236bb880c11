import { spawn } from 'node:child_process'

/*
 * `npm start`: prepares in a process that takes its compiler along when it ends, and then is the server itself. One process, so that whoever
 * tells npm to end tells the server. Plain JavaScript, so that it needs no compiler.
 */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
const preparing = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/prepare.ts', ...process.argv.slice(2)], { stdio: 'inherit' })
const pass = (signal) => preparing.kill(signal)
for (const signal of signals) process.on(signal, pass)
const code = await new Promise((resolve) => preparing.on('exit', (exit) => resolve(exit ?? 1)))
for (const signal of signals) process.off(signal, pass)
if (code !== 0) process.exit(code)
await import(new URL('../../.next/serve.mjs', import.meta.url).href)
