import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { thisThread, threadClock } from '@lib/sandbox/server/threadClock'

const processMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Works until a clock has gone on. */
function work(clock: () => number, ms: number) {
  const until = clock() + ms
  while (clock() < until) for (let i = 0; i < 1e5; i++) Math.sqrt(i)
}

describe('processor time of a thread', () => {
  it('goes on as the thread works', () => {
    const clock = threadClock(thisThread())
    const [before, processBefore] = [clock(), processMs()]
    work(clock, 50)
    expect(clock() - before).toBeGreaterThanOrEqual(50)
    expect(processMs() - processBefore).toBeGreaterThan(0)
  })

  it.runIf(existsSync('/proc/thread-self'))('stands still while another one works', async () => {
    const another = new Worker(
      `const { parentPort } = require('node:worker_threads')
      parentPort.on('message', () => {})
      parentPort.postMessage(require('node:fs').readlinkSync('/proc/thread-self'))`,
      { eval: true },
    )
    try {
      const [thread] = await once(another, 'message')
      const clock = threadClock(thread)
      const before = clock()
      work(threadClock(thisThread()), 200)
      expect(clock() - before).toBeLessThan(100)
    } finally {
      await another.terminate()
    }
  })

  it.each([undefined, '0/task/0'])('is that of the process where nothing is known of it: %s', (thread) => {
    const [before, clockBefore] = [processMs(), threadClock(thread)()]
    expect(clockBefore).toBeGreaterThanOrEqual(before)
    expect(clockBefore).toBeLessThanOrEqual(processMs())
  })
})
