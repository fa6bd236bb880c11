import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { ProgramCall } from '@lib/domain/program'
import { ChildStateError } from '@lib/sandbox/server/childState'
import { SandboxCrash, SandboxProcess } from '@lib/sandbox/server/SandboxProcess'
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
let submission = 0
const say = (message, done) => process.send({ submission, processorMs: 1, ...message }, undefined, undefined, done)
const die = () => process.kill(process.pid, 'SIGKILL')
const loaded = (outcome = { kind: 'ready' }) =>
  say({ kind: 'reply', over: false, reply: { kind: 'loaded', outcome, console: { lines: [], dropped: 0 } } })
process.on('message', (asked) => {
  if (asked.kind === 'begin') submission = asked.submission
  does(asked)
})
process.on('disconnect', () => process.exit(0))
process.send({ kind: 'ready' })
`

/** A child process that says and does what ours would in a case that cannot be brought about at will. */
async function childThat(does: string): Promise<SandboxProcess> {
  const child = join(directory, `child-${started.length}.mjs`)
  writeFileSync(child, `${prelude}\nfunction does(asked) { ${does} }\n`)
  const sandbox = new SandboxProcess({ ...(await sandboxScripts()), child })
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
    ['a heap that is full', 'process.exit(71)', { kind: 'limit', limit: 'memory' }],
    ['more processor time than there is', "say({ kind: 'limit', limit: 'time' }, die)", { kind: 'limit', limit: 'time' }],
    ['nothing of its own', 'die()', expect.any(SandboxCrash)],
  ])('is told of the first program in it: %s', async (_, does, told) => {
    expect(await run(await childThat(`if (asked.kind === 'load') ${does}`))).toEqual(told)
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

it('a child that meets a limit after its program is done takes no other', async () => {
  const sandbox = await childThat(
    "if (asked.kind === 'load') loaded(); if (asked.kind === 'prepare') say({ kind: 'limit', limit: 'memory' })",
  )
  sandbox.begin()
  await sandbox.load(request)
  sandbox.end()
  await expect.poll(() => sandbox.state.kind).not.toBe('idle')
  expect(() => sandbox.begin()).toThrow(ChildStateError)
})

it('a child runs nothing before its program has begun', async () => {
  const sandbox = await childThat("if (asked.kind === 'load') loaded()")
  await expect(sandbox.load(request)).rejects.toThrow(ChildStateError)
})
