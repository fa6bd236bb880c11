import { existsSync, readdirSync } from 'node:fs'
import os from 'node:os'
import { expect, it } from 'vitest'
import { SandboxProcess } from '@lib/sandbox/server/SandboxProcess'
import { sandboxScripts } from '@lib/sandbox/server/sandboxScripts'

/** Programs run in a thread of their own: on Linux every thread has its own place behind others. */
const prioritiesOf = (pid: number) => {
  const threads = existsSync('/proc/self/task') ? readdirSync(`/proc/${pid}/task`).map(Number) : [pid]
  return [...new Set(threads.map((thread) => os.getPriority(thread)))]
}

it('a whole sandbox comes after pages for the processor, and after short programs once its program is long', async () => {
  const sandbox = new SandboxProcess(await sandboxScripts())
  try {
    await sandbox.whenReady()
    const [short, ...others] = prioritiesOf(sandbox.pid ?? 0)
    expect(others).toEqual([])
    expect(short).toBeGreaterThan(os.getPriority())
    sandbox.stepBack()
    const [long, ...rest] = prioritiesOf(sandbox.pid ?? 0)
    expect(rest).toEqual([])
    expect(long).toBeGreaterThan(short ?? 0)
  } finally {
    sandbox.kill()
  }
})
