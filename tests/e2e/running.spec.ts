import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { serverScript } from '@lib/cli/build'
import { actionIds, answerOf, postForm } from '../support/actions'
import { brokenRequests, sendRaw, submittedForm } from '../support/brokenRequests'
import { freePort } from '../support/freePort'
import { commandOf, processTree, stillThere } from '../support/processTree'

let folder: string
const running: ChildProcess[] = []
test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'holdout-running-'))
})
test.afterEach(async () => {
  for (const child of running.splice(0)) for (const pid of processTree(child.pid ?? 0).reverse()) process.kill(pid, 'SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

interface Started {
  readonly child: ChildProcess
  readonly port: number
  output(): string
  readonly ended: Promise<number | NodeJS.Signals | null>
}

/** Starts Holdout as somebody at a console would, as the leader of a group of processes. */
async function start(command: readonly [string, ...string[]], env: Readonly<Record<string, string>> = {}): Promise<Started> {
  const port = await freePort()
  const [file, ...parameters] = command
  const { NODE_OPTIONS: _, npm_lifecycle_event: __, ...inherited } = process.env
  const child = spawn(file, parameters, {
    env: { ...inherited, PORT: String(port), HOLDOUT_DATA: folder, NEXTAUTH_URL: '', NEXTAUTH_SECRET: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  running.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => {
      said += data
    })
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => child.on('exit', (code, signal) => resolve(code ?? signal)))
  return { child, port, output: () => said, ended }
}

const npmStart = ['npm', 'start', '--silent'] as const
const server = [process.execPath, serverScript] as const

/** Waits until it serves and has its sandboxes. @returns its processes */
async function untilReady({ child, port, output }: Started): Promise<number[]> {
  await expect.poll(output, { timeout: 60_000 }).toContain('Holdout is at')
  expect((await fetch(`http://127.0.0.1:${port}/api/health`)).status).toBe(200)
  const tree = () => processTree(child.pid ?? 0)
  await expect.poll(() => tree().filter((pid) => commandOf(pid).includes('sandbox-child')).length, { timeout: 60_000 }).toBeGreaterThan(0)
  return tree()
}

for (const [what, tell] of [
  ['SIGTERM to npm', (pid: number) => process.kill(pid, 'SIGTERM')],
  ['SIGINT to npm', (pid: number) => process.kill(pid, 'SIGINT')],
  ['Ctrl+C, which every process of a terminal hears', (pid: number) => process.kill(-pid, 'SIGINT')],
  ['kill -9 of npm', (pid: number) => process.kill(pid, 'SIGKILL')],
] as const)
  test(`${what} ends all of it, and leaves one file that holds everything`, async () => {
    const started = await start(npmStart)
    const processes = await untilReady(started)
    expect(processes.map(commandOf).filter((command) => command.includes('esbuild'))).toEqual([])
    tell(started.child.pid ?? 0)
    await started.ended
    await expect.poll(() => stillThere(processes), { timeout: 30_000 }).toEqual([])
    expect(started.output()).not.toContain('Error')
    const file = path.join(folder, 'holdout.db')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(() => statSync(`${file}-wal`)).toThrow('ENOENT')
    const database = new Database(file, { readonly: true })
    expect(database.prepare('select count(*) as count from invitations').get()).toEqual({ count: 1 })
    database.close()
  })

test('a second signal ends it at once, whatever is under way', async () => {
  const started = await start(server)
  const processes = await untilReady(started)
  // Whoever never finishes asking keeps the first one waiting.
  const socket = connect(started.port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nhost: localhost\r\n'))
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  await fetch(`http://127.0.0.1:${started.port}/api/health`)
  process.kill(started.child.pid ?? 0, 'SIGTERM')
  await expect
    .poll(
      () => {
        if (started.child.exitCode === null) process.kill(started.child.pid ?? 0, 'SIGTERM')
        return stillThere(processes)
      },
      { timeout: 10_000, intervals: [1100] },
    )
    .toEqual([])
  expect(await started.ended).toBe(1)
  socket.destroy()
})

/** What is said in the end, by a server that never said that it serves. */
function lastWords({ output }: Started): string {
  expect(output()).not.toContain('Holdout is at')
  // The framework names the file of its settings first.
  return output()
    .replace(/^.*next\.config\.ts.*\n/, '')
    .trim()
}

test('a database that cannot be reached ends the start with one clear line', async () => {
  const started = await start(server, { DATABASE_URL: `postgres://holdout:secret-word@127.0.0.1:${await freePort()}/courses` })
  expect(await started.ended).toBe(1)
  expect(lastWords(started)).toMatch(/^The database cannot be used \(postgres:\/\/127\.0\.0\.1:\d+\/courses\): .*ECONNREFUSED.*$/)
  expect(started.output()).not.toContain('secret-word')
})

test('a database that accepts and never answers ends it, too', async () => {
  const silent = createServer(() => undefined)
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const { port } = silent.address() as { port: number }
  const started = await start(server, { DATABASE_URL: `postgres://holdout@127.0.0.1:${port}/courses` })
  expect(await started.ended).toBe(1)
  expect(lastWords(started)).toMatch(/^The database cannot be used .*timeout.*$/)
  silent.close()
})

test('a folder whose database is none ends it with one clear line', async () => {
  writeFileSync(path.join(folder, 'holdout.db'), 'not a database at all, and longer than a header is'.repeat(20))
  const started = await start(server)
  expect(await started.ended).toBe(1)
  expect(lastWords(started)).toMatch(/^The database cannot be used .*not a database.*$/)
})

for (const [name, value] of [
  ['NEXTAUTH_SECRET', 'short'],
  ['NEXTAUTH_URL', 'https://example.org/holdout'],
  ['HOLDOUT_TRUST_PROXY', 'yes'],
  ['HOST', 'no such host'],
] as const)
  test(`${name}=${value} is refused with one clear line`, async () => {
    const started = await start(server, { [name]: value })
    expect(await started.ended).toBe(1)
    expect(started.output().trim()).toMatch(new RegExp(`^${name} has to .*$`))
  })

test('HOST says where it listens, and it says so itself', async () => {
  const started = await start(server, { HOST: '127.0.0.1' })
  await untilReady(started)
  expect(started.output()).toContain('at 127.0.0.1 alone')
  await expect(fetch(`http://[::1]:${started.port}/api/health`)).rejects.toThrow()
})

test('requests that nothing can be made of are refused in words, and are no faults of the server', async () => {
  const started = await start(server, { NEXTAUTH_URL: 'https://holdout.example.org' })
  await untilReady(started)
  for (const [what, status, text] of brokenRequests) {
    const said = await sendRaw(started.port, text)
    expect(said.slice(0, 12), what).toBe(`HTTP/1.1 ${status}`)
    for (const name of ['content-security-policy', 'x-content-type-options', 'strict-transport-security'])
      expect(said, what).toContain(`${name}: `)
  }
  // An invitation to speak otherwise may be left alone.
  const upgraded = 'GET /api/health HTTP/1.1\r\nhost: a\r\nconnection: upgrade, close\r\nupgrade: websocket\r\n\r\n'
  expect(await sendRaw(started.port, upgraded)).toContain('HTTP/1.1 200')
  expect(started.output()).not.toContain('could not be answered')
})

test('forms are taken behind a proxy, whatever host it passes on', async () => {
  const origin = 'https://holdout.example.org'
  const started = await start(server, { NEXTAUTH_URL: origin, HOLDOUT_TRUST_PROXY: '1' })
  await untilReady(started)
  const named = { email: 'nobody@example.org', password: 'seven green bicycles', next: '/' }
  const forwarded = { host: '127.0.0.1:8080', 'x-forwarded-host': 'another.example.org' }
  for (const headers of [{ host: 'holdout.example.org' }, { host: undefined }, { host: '127.0.0.1:8080' }, forwarded]) {
    const said = await sendRaw(started.port, submittedForm(actionIds().signIn ?? '', named, { origin, ...headers }))
    expect(said, JSON.stringify(headers)).toContain('HTTP/1.1 200')
    expect(said, JSON.stringify(headers)).toContain('"ok":false')
  }
})

test('every kind of answer carries its security headers: pages, files, refusals, redirects, errors', async ({ request }) => {
  const started = await start(server, { NEXTAUTH_URL: 'https://holdout.example.org' })
  await untilReady(started)
  const url = `http://127.0.0.1:${started.port}`
  const page = await (await fetch(url)).text()
  const script = page.match(/\/_next\/static\/[^"\\]+\.js/)?.[0]
  expect(script).toBeDefined()
  const answers: [what: string, status: number, path: string, init?: RequestInit][] = [
    ['a page', 200, '/'],
    ['a page that is not there', 404, '/nothing'],
    ['a chapter that is not there', 404, '/courses/practical-methodology/nothing'],
    ['a file', 200, script ?? ''],
    ['a file that is not there', 404, '/_next/static/nothing.js'],
    ['an interface', 200, '/api/health'],
    ['a method that is not allowed', 405, '/api/health', { method: 'DELETE' }],
    ['an interface that is not there', 404, '/api/nothing'],
    ['an address that cannot be read', 400, '/join/%E0%A4%A'],
    ['too much', 413, '/sign-in', { method: 'POST', body: 'x'.repeat(1_100_000) }],
    ['a sign-in that is refused', 401, '/api/auth/callback/credentials', { method: 'POST' }],
    ['a redirect of the product', 307, '/classes'],
    ['a redirect of the framework', 308, '/sign-in/'],
  ]
  const expectHeaders = (named: string, headers: Readonly<Record<string, string>>) => {
    const policy = headers['content-security-policy'] ?? ''
    for (const part of [/(^|; )default-src 'self'/, /base-uri '(self|none)'/, /object-src 'none'/, /frame-ancestors 'none'/])
      expect(policy, named).toMatch(part)
    expect(policy.split('default-src'), `${named} has one policy`).toHaveLength(2)
    if (named.includes('page')) expect(policy, named).toMatch(/'nonce-[^']+'/)
    expect(headers['x-content-type-options'], named).toBe('nosniff')
    expect(headers['referrer-policy'], named).toBe('same-origin')
    expect(headers['strict-transport-security'], named).toBe('max-age=31536000')
    expect(headers['x-powered-by'], named).toBeUndefined()
    if (/page|action/.test(named)) expect(headers['cache-control'], named).toContain('no-store')
  }
  for (const [what, status, address, init] of answers) {
    const response = await fetch(url + address, { redirect: 'manual', ...init })
    const named = `${what}: ${address}`
    if (what !== 'a sign-in that is refused') expect(response.status, named).toBe(status)
    expectHeaders(named, Object.fromEntries(response.headers))
    await response.body?.cancel()
  }
  const fields = { email: 'nobody@example.org', password: 'seven green bicycles', next: '/' }
  await expect(async () => {
    const response = await postForm(request, url, actionIds().signIn ?? '', fields)
    expect(await answerOf(response)).toMatchObject({ ok: false, code: 'rate_limited' })
    expectHeaders('an action that is refused after too many tries', response.headers())
  }).toPass()
  // The database loses a table under the server: an unexpected failure.
  const database = new Database(path.join(folder, 'holdout.db'))
  database.pragma('foreign_keys = OFF')
  database.exec('drop table invitations')
  database.close()
  const failed = await request.get(`${url}/invitations/none`)
  expect(failed.status()).toBe(500)
  expectHeaders('a page that fails', failed.headers())
  for (const [text, status] of [
    ['no request at all\r\n\r\n', '400'],
    ['POST /sign-in HTTP/1.1\r\nhost: a\r\norigin: https://evil.example\r\ncontent-length: 0\r\n\r\n', '403'],
    [`GET / HTTP/1.1\r\nhost: a\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`, '431'],
  ] as const) {
    const said = await sendRaw(started.port, text)
    expect(said.slice(0, 12)).toBe(`HTTP/1.1 ${status}`)
    for (const name of ['content-security-policy', 'x-content-type-options', 'strict-transport-security'])
      expect(said).toContain(`${name}: `)
  }
})

test('without https there is nothing to insist on', async () => {
  const started = await start(server)
  await untilReady(started)
  expect((await fetch(`http://127.0.0.1:${started.port}/api/health`)).headers.get('strict-transport-security')).toBeNull()
})
