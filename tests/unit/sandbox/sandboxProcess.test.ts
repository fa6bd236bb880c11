import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { ProgramCall } from '@lib/domain/program'
import { poolLimits } from '@lib/sandbox/limits'
import { ChildStateError } from '@lib/sandbox/server/childState'
import { encode } from '@lib/domain/codec'
import { Displaced, SandboxCrash, SandboxProcess } from '@lib/sandbox/server/SandboxProcess'
import { sandboxScripts } from '@lib/sandbox/server/sandboxScripts'

const directory = mkdtempSync(join(tmpdir(), 'holdout-children-'))
const request = { source: 'export const f = 1', entryPoint: 'f' }
const calls: ProgramCall[] = []
const started: SandboxProcess[] = []
afterAll(() => {
  for (const each of started) each.kill()
  rmSync(directory, { recursive: true })
})

const prelude = `
import { writeFileSync as write } from 'node:fs'
let submission = 0
const say = (message, done) => process.send({ submission, processorMs: 1, ...message }, undefined, undefined, done)
const die = () => process.kill(process.pid, 'SIGKILL')
const loaded = (outcome = { kind: 'ready' }, over = false, done = undefined) =>
  say({ kind: 'reply', over, reply: { kind: 'loaded', outcome, console: { lines: [], dropped: 0 } } }, done)
process.on('message', (asked) => {
  if (asked.kind === 'begin') submission++
  does(asked)
})
process.on('disconnect', () => process.exit(0))
process.send({ kind: 'ready' })
`

/** A child process that says and does what ours would in a case that cannot be brought about at will. */
async function childThat(does: string, { alone = false, stallMs = poolLimits.stallMs as number } = {}): Promise<SandboxProcess> {
  const child = join(directory, `child-${started.length}.mjs`)
  writeFileSync(child, `${prelude}\nfunction does(asked) { ${does} }\n`)
  const sandbox = new SandboxProcess({ ...(await sandboxScripts()), child }, alone, stallMs)
  started.push(sandbox)
  await sandbox.whenReady()
  return sandbox
}

/** What becomes of a program: its second request's outcome, or what was thrown. */
async function run(sandbox: SandboxProcess): Promise<unknown> {
  sandbox.begin()
  try {
    const { outcome } = await sandbox.load(request)
    return outcome.kind === 'ready' ? (await sandbox.call(calls)).outcomes[0] : outcome
  } catch (error) {
    return error
  }
}

const answersFirst = (then: string) => `if (asked.kind === 'load') { if (submission === 1) loaded(); else { ${then} } }`

describe('what ends a child process', () => {
  it.each([
    ['more memory than there is', "say({ kind: 'limit', limit: 'memory' }, die)", { kind: 'limit', limit: 'memory' }],
    ['a heap that is full, which the machine may have brought about', 'process.exit(71)', expect.any(SandboxCrash)],
    ['more processor time than there is', "say({ kind: 'limit', limit: 'time' }, die)", { kind: 'limit', limit: 'time' }],
    ['nothing of its own', 'die()', expect.any(SandboxCrash)],
  ])('is told of the first program in it: %s', async (_, does, told) => {
    expect(await run(await childThat(`if (asked.kind === 'load') ${does}`))).toEqual(told)
  })

  it('is told of the program that is alone in it: a heap that is full, for the second time by then', async () => {
    const sandbox = await childThat("if (asked.kind === 'load') process.exit(71)", { alone: true })
    expect(await run(sandbox)).toEqual({ kind: 'limit', limit: 'memory' })
  })

  it.each([
    ['memory', "say({ kind: 'limit', limit: 'memory' }, die)", expect.any(SandboxCrash)],
    ['the heap', 'process.exit(71)', expect.any(SandboxCrash)],
    ['time', "say({ kind: 'limit', limit: 'time' }, die)", { kind: 'limit', limit: 'time' }],
    ['what the program before met, heard late', "say({ kind: 'limit', limit: 'time', submission: 1 }, die)", expect.any(SandboxCrash)],
  ])('is told of the second only where the first has no part in it: %s', async (_, does, told) => {
    const sandbox = await childThat(answersFirst(does))
    sandbox.begin()
    await sandbox.load(request)
    sandbox.end()
    expect(await run(sandbox)).toEqual(told)
  })

  it.each([
    ['a crash', 'process.exit(70)', expect.any(SandboxCrash)],
    ['a limit', "say({ kind: 'limit', limit: 'time' }, die)", { kind: 'limit', limit: 'time' }],
  ])('is told as what it is where it comes between two requests: %s', async (_, does, told) => {
    const sandbox = await childThat(`if (asked.kind === 'load') { loaded(); setImmediate(() => { ${does} }) }`)
    sandbox.begin()
    await sandbox.load(request)
    await expect.poll(() => sandbox.state.kind).not.toBe('busy')
    expect(
      await sandbox.call(calls).then(
        ({ outcomes }) => outcomes[0],
        (error: unknown) => error,
      ),
    ).toEqual(told)
  })
})

it.each([
  ['meets a limit', "{ kind: 'limit', limit: 'memory' }"],
  ['fails', "{ kind: 'fault', text: 'something' }"],
])('a child that %s after its program is done takes no other', async (_, message) => {
  const sandbox = await childThat(`if (asked.kind === 'load') loaded(); if (asked.kind === 'prepare') say(${message})`)
  sandbox.begin()
  await sandbox.load(request)
  sandbox.end()
  await expect.poll(() => sandbox.state.kind).not.toBe('idle')
  expect(() => sandbox.begin()).toThrow(ChildStateError)
})

it('a child that has grown too large keeps its program’s verdict, and takes no other program', async () => {
  const sandbox = await childThat("if (asked.kind === 'load') loaded({ kind: 'ready' }, true)")
  sandbox.begin()
  expect((await sandbox.load(request)).outcome).toEqual({ kind: 'ready' })
  sandbox.end()
  expect(() => sandbox.begin()).toThrow(ChildStateError)
})

it.each([
  ['time is up stops where the engine looks for it, and leaves its child to others', 'time', 'idle'],
  ['memory is full takes its child along', 'memory', 'spent'],
  ['stack is full takes its child along', 'stack', 'spent'],
])('a program whose %s', async (_, limit, becomes) => {
  const sandbox = await childThat(`if (asked.kind === 'load') loaded(submission === 1 ? { kind: 'limit', limit: '${limit}' } : undefined)`)
  expect(await run(sandbox)).toEqual({ kind: 'limit', limit })
  // Nothing more is asked of it, whatever would be answered.
  expect((await sandbox.call(calls)).outcomes).toEqual([{ kind: 'limit', limit }])
  sandbox.end()
  expect(sandbox.state.kind).toBe(becomes)
  if (becomes === 'idle') {
    sandbox.begin()
    expect((await sandbox.load(request)).outcome).toEqual({ kind: 'ready' })
  }
})

describe('a child process that says nothing for too long', () => {
  it('has failed, whatever the program was about to do', async () => {
    const sandbox = await childThat('', { stallMs: 1 })
    expect(await run(sandbox)).toEqual(expect.any(SandboxCrash))
  })

  it('has not, where it has answered and this process was too busy to hear of it', async () => {
    const answered = join(directory, 'answered')
    const sandbox = await childThat(`if (asked.kind === 'load') loaded({ kind: 'ready' }, false, () => write('${answered}', ''))`, {
      stallMs: 1,
    })
    sandbox.begin()
    const loaded = sandbox.load(request)
    const from = performance.now()
    while (!existsSync(answered) || performance.now() - from < 2);
    expect((await loaded).outcome).toEqual({ kind: 'ready' })
  })
})

it('a child that is ended between two requests tells of no limit while its exit is to come', async () => {
  const sandbox = await childThat("if (asked.kind === 'load') loaded()")
  sandbox.begin()
  await sandbox.load(request)
  sandbox.kill()
  await expect(sandbox.call(calls)).rejects.toThrow(SandboxCrash)
})

describe('a program that has to make room', () => {
  /** A child that has begun with a program. */
  async function loading(does: string): Promise<[SandboxProcess, Promise<unknown>]> {
    const sandbox = await childThat(does)
    sandbox.begin()
    return [sandbox, sandbox.load(request)]
  }

  it('leaves its child to others where it is told between two requests', async () => {
    const [sandbox, loaded] = await loading("if (asked.kind === 'load') loaded()")
    await loaded
    sandbox.displace()
    await expect(sandbox.call(calls)).rejects.toThrow(Displaced)
    sandbox.end()
    expect(sandbox.state.kind).toBe('idle')
  })

  it('leaves its child to others where it stops within the processor time that it has for it, however long that takes', async () => {
    const used = (processorMs: number) => `say({ kind: 'progress', processorMs: ${processorMs} })`
    const sandbox = await childThat(
      `if (asked.kind === 'load') ${used(400)}; if (asked.kind === 'stop') { ${used(399 + poolLimits.stopMs)}; loaded() }`,
    )
    sandbox.begin(() => sandbox.displace())
    await expect(sandbox.load(request)).rejects.toThrow(Displaced)
    sandbox.end()
    expect(sandbox.state.kind).toBe('idle')
  })

  it('is asked to once, however often it is heard of again', async () => {
    const progress = "say({ kind: 'progress' })"
    const sandbox = await childThat(
      `if (asked.kind === 'load') { ${progress}; ${progress}; ${progress} } if (asked.kind === 'stop') loaded()`,
    )
    const makeRoom = vi.fn(() => sandbox.displace())
    sandbox.begin(makeRoom)
    await expect(sandbox.load(request)).rejects.toThrow(Displaced)
    expect(makeRoom).toHaveBeenCalledOnce()
  })

  it('is heard in the middle of one of the language’s own functions, long before its rounds are used up', async () => {
    const sandbox = new SandboxProcess(await sandboxScripts())
    started.push(sandbox)
    await sandbox.whenReady()
    const searching = { source: 'export const f = () => [].indexOf.call({ length: 2 ** 53 - 1 }, 1)', entryPoint: 'f' }
    const search = async (onProgress?: () => void) => {
      sandbox.begin(onProgress)
      await sandbox.load(searching)
      const outcome = await sandbox.call([{ args: encode([]) }]).catch((error: unknown) => error)
      sandbox.end()
      return outcome
    }
    expect(await search()).toMatchObject({ outcomes: [{ kind: 'limit', limit: 'time' }] })
    const undisturbedMs = sandbox.processorMs
    expect(await search(() => sandbox.displace())).toEqual(expect.any(Displaced))
    expect(sandbox.processorMs).toBeLessThan(undisturbedMs - poolLimits.shortMs / 2)
    sandbox.begin()
    await sandbox.load({ source: "export const f = () => (console.log('as new'), [2, 1].indexOf(1))", entryPoint: 'f' })
    expect(await sandbox.call([{ args: encode([]) }])).toMatchObject({
      outcomes: [{ kind: 'returned', encoded: encode(1) }],
      console: { lines: ['as new'], dropped: 0 },
    })
  })

  it.each([
    ['made', 'export function respond() { for (;;) ({}) }'],
    ['loaded', 'for (;;) ({})\nexport function respond() {}'],
  ])('leaves its child to others while its callbacks are %s', async (_, world) => {
    const sandbox = new SandboxProcess(await sandboxScripts())
    started.push(sandbox)
    await sandbox.whenReady()
    sandbox.begin(() => sandbox.displace())
    const asked = sandbox
      .load({ source: 'export const f = () => 1', entryPoint: 'f', world })
      .then(() => sandbox.call([{ args: encode([]), setting: encode(1) }]))
    await expect(asked).rejects.toThrow(Displaced)
    sandbox.end()
    expect(sandbox.state.kind).toBe('idle')
  })

  it('takes its child along where it goes on and on', async () => {
    const [sandbox, loaded] = await loading(`if (asked.kind === 'stop') say({ kind: 'progress', processorMs: ${poolLimits.stopMs + 1} })`)
    sandbox.displace()
    await expect(loaded).rejects.toThrow(Displaced)
    expect(sandbox.state.kind).toBe('dead')
  })
})

it('has its full time for each thing that it is asked, however long whoever asks thinks in between', async () => {
  const called = "say({ kind: 'reply', over: false, reply: { kind: 'called', outcomes: [], console: { lines: [], dropped: 0 } } })"
  const sandbox = await childThat(`if (asked.kind === 'load') loaded(); if (asked.kind === 'call') ${called}`)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  try {
    sandbox.begin()
    await sandbox.load(request)
    vi.advanceTimersByTime(poolLimits.stallMs)
    const answer = sandbox.call(calls)
    vi.advanceTimersByTime(1)
    expect((await answer).outcomes).toEqual([])
    expect(sandbox.state.kind).toBe('busy')
  } finally {
    vi.useRealTimers()
  }
})

it('a child runs nothing before its program has begun', async () => {
  const sandbox = await childThat("if (asked.kind === 'load') loaded()")
  await expect(sandbox.load(request)).rejects.toThrow(ChildStateError)
})

it('counts to a program what its child does while it is asked something, and nothing of what comes in between', async () => {
  const [thread, answered, rested] = ['thread.mjs', 'answered', 'rested'].map((name) => join(directory, name)) as [string, string, string]
  const nothing = 'console: { lines: [], dropped: 0 }'
  writeFileSync(
    thread,
    `
import { existsSync, writeFileSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ kind }) => {
  if (kind === 'call') return parentPort.postMessage({ kind: 'called', outcomes: [], ${nothing} })
  parentPort.postMessage({ kind: 'loaded', outcome: { kind: 'ready' }, ${nothing} })
  const heard = setInterval(() => {
    if (!existsSync(${JSON.stringify(answered)})) return
    clearInterval(heard)
    const began = process.cpuUsage()
    while (process.cpuUsage(began).user < 1000 * ${4 * poolLimits.shortMs}) Math.random()
    writeFileSync(${JSON.stringify(rested)}, '')
  }, 1)
})
parentPort.postMessage({ kind: 'ready' })
`,
  )
  const sandbox = new SandboxProcess({ ...(await sandboxScripts()), thread })
  started.push(sandbox)
  await sandbox.whenReady()
  const onProgress = vi.fn()
  sandbox.begin(onProgress)
  await sandbox.load(request)
  writeFileSync(answered, '')
  await expect.poll(() => existsSync(rested)).toBe(true)
  await sandbox.call(calls)
  expect(onProgress).not.toHaveBeenCalled()
  expect(sandbox.processorMs).toBeLessThan(poolLimits.shortMs)
  sandbox.end()
})
