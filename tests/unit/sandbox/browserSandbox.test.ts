import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ProgramRunner } from '@lib/domain/program'
import { BrowserSandbox, RunCancelled, SandboxNotLoaded } from '@lib/sandbox/browser/BrowserSandbox'
import type { NumberedRequest } from '@lib/sandbox/browser/numbered'

/** A worker that answers when it is told to, in any order: a program's name comes back as the outcome of its calls. */
class HeldWorker extends EventTarget implements Worker {
  onmessage: Worker['onmessage'] = null
  onmessageerror: Worker['onmessageerror'] = null
  onerror: Worker['onerror'] = null
  loaded = ''
  readonly #held: (() => void)[] = []

  postMessage({ id, request }: NumberedRequest): void {
    if (request.kind === 'load') this.loaded = request.source
    const console = { lines: [this.loaded], dropped: 0 }
    const reply =
      request.kind === 'load'
        ? { kind: 'loaded', outcome: { kind: 'ready' }, console }
        : { kind: 'called', outcomes: [{ kind: 'returned', encoded: this.loaded }], console }
    this.#held.push(() => this.onmessage?.call(this, new MessageEvent('message', { data: { id, reply } })))
  }

  /** Also what it had been asked before it was ended: a message may be on its way already. */
  answer(): void {
    this.#held.shift()?.()
  }

  terminate(): void {}
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

async function run(runner: ProgramRunner, source: string): Promise<string> {
  try {
    await runner.load({ source, entryPoint: 'f', world: undefined })
    const { outcomes } = await runner.call([{ args: '[]' }])
    const [outcome] = outcomes
    return outcome?.kind === 'returned' ? outcome.encoded : 'something else'
  } catch (error) {
    return error instanceof RunCancelled ? 'cancelled' : String(error)
  }
}

it('a run gives the outcome of its own program or is cancelled, however the presses and the replies fall', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('press', 'reply', 'cancel'), { maxLength: 30 }), async (steps) => {
      const workers: HeldWorker[] = []
      const sandbox = new BrowserSandbox(() => {
        const worker = new HeldWorker()
        workers.push(worker)
        return worker
      })
      const runs: Promise<string>[] = []
      for (const step of steps) {
        if (step === 'press') runs.push(run(sandbox.begin(), `program ${runs.length}`))
        else if (step === 'cancel') sandbox.cancel()
        else for (const worker of workers) worker.answer()
        await settled()
      }
      for (let i = 0; i < 2; i++) {
        for (const worker of workers) for (let j = 0; j <= steps.length; j++) worker.answer()
        await settled()
      }
      const outcomes = await Promise.all(runs)
      for (const [i, outcome] of outcomes.entries()) expect([`program ${i}`, 'cancelled']).toContain(outcome)
      const last = outcomes.at(-1)
      if (last !== undefined && steps.lastIndexOf('cancel') < steps.lastIndexOf('press')) expect(last).toBe(`program ${runs.length - 1}`)
    }),
  )
})

it('a run asks one thing at a time', async () => {
  const runner = new BrowserSandbox(() => new HeldWorker()).begin()
  void runner.load({ source: '', entryPoint: 'f', world: undefined })
  await expect(runner.call([])).rejects.toThrow('one thing at a time')
})

it.each(['before it is asked anything', 'while it is asked'])(
  'a worker that fails %s ends the run at once, and the next run has another',
  async (when) => {
    const workers: HeldWorker[] = []
    const sandbox = new BrowserSandbox(() => {
      const worker = new HeldWorker()
      workers.push(worker)
      return worker
    })
    const fail = () => workers.at(-1)?.onerror?.(new Event('error') as ErrorEvent)
    sandbox.warm()
    if (when === 'before it is asked anything') fail()
    else {
      const first = sandbox.begin().load({ source: 'a', entryPoint: 'f', world: undefined })
      fail()
      await expect(first).rejects.toThrow(SandboxNotLoaded)
    }
    const second = run(sandbox.begin(), 'b')
    for (let i = 0; i < 2; i++) {
      for (const worker of workers.slice(1)) worker.answer()
      await settled()
    }
    expect(await second).toBe('b')
  },
)

it('a worker that fails after it has answered says what went wrong: it was loaded', async () => {
  const worker = new HeldWorker()
  const runner = new BrowserSandbox(() => worker).begin()
  const loading = runner.load({ source: 'a', entryPoint: 'f', world: undefined })
  worker.answer()
  await loading
  const calling = runner.call([{ args: '[]' }])
  worker.onerror?.(Object.assign(new Event('error'), { message: 'memory access out of bounds' }) as ErrorEvent)
  await expect(calling).rejects.toThrow('memory access out of bounds')
})
