import { readLocalDraft } from '@app/_components/localDrafts'
import { guest } from '@app/_components/localWork'
import { decode, encode } from '@lib/domain/codec'
import type { CallOutcome, LoadOutcome } from '@lib/domain/program'
import type { RecordedCall } from '@lib/domain/program'
import type { AskedCall, OwnCall, OwnOutcome } from '@lib/domain/simulation'
import type { Value } from '@lib/domain/value'
import { BrowserSandbox, RunCancelled } from '@lib/sandbox/browser/BrowserSandbox'
import { notLoaded } from '@lib/sandbox/browser/notLoaded'
import type { HostedProgram } from './HostedProgram'

const limits = { time: 'It ran out of time.', memory: 'It ran out of memory.', stack: 'A function calls itself too deep.' } as const

type Failure = Exclude<LoadOutcome, { kind: 'ready' }> | Exclude<CallOutcome, { kind: 'returned' }>

const reasonOf = (outcome: Failure): string => {
  switch (outcome.kind) {
    case 'limit':
      return limits[outcome.limit]
    case 'too_large':
      return 'It returned more than can be shown.'
    default: {
      const said = `${outcome.error.name}: ${outcome.error.message}`
      return /[.!?…]$/.test(said) ? said : `${said}.`
    }
  }
}

let sandbox: BrowserSandbox | undefined

const worlds = new Map<string, string>()
async function fetchWorld(address: string): Promise<string> {
  const known = worlds.get(address)
  if (known !== undefined) return known
  const response = await fetch(address).catch(() => undefined)
  if (!response?.ok) throw new Error(notLoaded)
  const world = await response.text()
  worlds.set(address, world)
  return world
}

const askedOf = ({ name, args, result, threw }: RecordedCall): AskedCall => ({
  name,
  args: decode(args) as readonly Value[],
  result: threw ? undefined : decode(result),
})

/** Runs the reader's program in this browser's sandbox. What is being typed here comes before what the server has. */
export async function runOwnProgram(
  { key, entryPoint, source, world }: HostedProgram,
  owner: string | undefined,
  calls: readonly OwnCall[],
): Promise<OwnOutcome> {
  const text = readLocalDraft(owner ?? guest, key)?.text ?? source
  if (text === undefined) return { kind: 'nothing' }
  sandbox ??= new BrowserSandbox()
  try {
    const script = world === undefined ? undefined : await fetchWorld(world)
    const run = sandbox.begin()
    const { outcome } = await run.load({ source: text, entryPoint, world: script })
    if (outcome.kind !== 'ready') return { kind: 'failed', reason: reasonOf(outcome) }
    const { outcomes } = await run.call(
      calls.map(({ args, setting }) =>
        setting === undefined ? { args: encode(args) } : { args: encode(args), setting: encode(setting), recorded: true },
      ),
    )
    const values: Value[] = []
    const asked: AskedCall[][] = []
    for (const each of outcomes) {
      if (each.kind !== 'returned') return { kind: 'failed', reason: reasonOf(each) }
      values.push(decode(each.encoded))
      asked.push(each.record?.calls.map(askedOf) ?? [])
    }
    return { kind: 'returned', values, asked }
  } catch (error) {
    if (error instanceof RunCancelled) return { kind: 'failed', reason: 'Replaced by a later run.' }
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) }
  }
}
