import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import type { ProgramCall } from '@lib/domain/program'
import { poolLimits } from '@lib/sandbox/limits'
import { ChildStateError } from '@lib/sandbox/server/childState'
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

it.each(['time', 'memory', 'stack'] as const)(
  'nothing runs any more in what has met a limit of the engine, and the limit stays: %s',
  async (limit) => {
    const sandbox = await childThat(`if (asked.kind === 'load') loaded({ kind: 'limit', limit: '${limit}' })`)
    sandbox.begin()
    await sandbox.load(request)
    expect((await sandbox.call(calls)).outcomes).toEqual([{ kind: 'limit', limit }])
  },
)

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
  afterEach(() => {
    vi.useRealTimers()
  })
  /** A child that has begun with a program; from here on its patience is this test's. */
  async function loading(does: string): Promise<[SandboxProcess, Promise<unknown>]> {
    const sandbox = await childThat(does)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    sandbox.begin()
    return [sandbox, sandbox.load(request)]
  }
  /** Time enough for a child that does not hear to be ended. */
  const waitLong = () => vi.advanceTimersByTime(poolLimits.stopMs)

  it('leaves its child to others where it is told between two requests', async () => {
    const [sandbox, loaded] = await loading("if (asked.kind === 'load') loaded()")
    await loaded
    sandbox.displace()
    waitLong()
    await expect(sandbox.call(calls)).rejects.toThrow(Displaced)
    sandbox.end()
    expect(sandbox.state.kind).toBe('idle')
  })

  it('leaves its child to others where it stops when it is told to, whenever that is heard', async () => {
    const [sandbox, loaded] = await loading("if (asked.kind === 'stop') loaded()")
    sandbox.displace()
    await expect(loaded).rejects.toThrow(Displaced)
    waitLong()
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

  it('takes its child along where nothing is heard of it', async () => {
    const [sandbox, loaded] = await loading('')
    sandbox.displace()
    waitLong()
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
