import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { serverScript } from '@lib/cli/build'
import { freePort } from './freePort'

/** The built product, served on a free port with data of its own. */
export class Site {
  readonly url: string
  readonly folder = mkdtempSync(path.join(tmpdir(), 'holdout-site-'))
  readonly #port: number
  #process: ChildProcess | undefined
  /** what the server has printed */
  output = ''

  readonly #env: Readonly<Record<string, string>>

  private constructor(port: number, env: Readonly<Record<string, string>>) {
    this.#port = port
    this.#env = env
    this.url = `http://localhost:${port}`
  }

  /** @param env what the server is started with beside its usual settings */
  static async open(env: Readonly<Record<string, string>> = {}): Promise<Site> {
    const site = new Site(await freePort(), env)
    await site.start(/\/invitations\/[\w-]+\s/)
    return site
  }

  /** Starts the server and waits until it answers, and has printed what is asked for. */
  async start(printed = /./): Promise<void> {
    const child = spawn(process.execPath, [serverScript], {
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        NODE_ENV: 'production',
        PORT: String(this.#port),
        HOLDOUT_DATA: this.folder,
        NEXTAUTH_URL: this.url,
        NEXTAUTH_SECRET: 'a secret for tests alone, and long enough',
        TZ: 'Pacific/Auckland',
        ...this.#env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process = child
    const started = this.output.length
    await new Promise<void>((resolve, reject) => {
      const hear = (data: Buffer) => {
        this.output += data
        const said = this.output.slice(started)
        if (said.includes('Holdout is at') && printed.test(said)) resolve()
      }
      child.stdout?.on('data', hear)
      child.stderr?.on('data', hear)
      child.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${this.output}`)))
    })
  }

  /** of the server's own process, while it runs */
  get pid(): number {
    return this.#process?.pid ?? 0
  }

  /** The one-time link for the first administrator, from what the server printed last. */
  get setUpLink(): string {
    const links = [...this.output.matchAll(/http:\/\/localhost:\d+\/invitations\/[\w-]+/g)]
    const link = links.at(-1)?.[0]
    if (!link) throw new Error(`the server printed no link: ${this.output}`)
    return link
  }

  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.#process
    this.#process = undefined
    if (!child || child.exitCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await ended
  }

  async close(): Promise<void> {
    await this.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
