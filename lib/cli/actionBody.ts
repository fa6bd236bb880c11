import type { Readable } from 'node:stream'
import busboy from 'next/dist/compiled/busboy/index.js'

/** What is wrong with a body that nothing could be made of. */
export type BodyFault = 'bad_form' | 'no_such_action'

type Json = string | number | boolean | null | Json[] | { [name: string]: Json }
type Parts = ReadonlyMap<string, unknown>

/** Far deeper than anything that an action takes, and far from where reading it would end the stack. */
const deepest = 100
/** As many as the framework would pass on. */
const mostArguments = 1000

/** An invitation to read what is not there. */
class Unreadable extends Error {}

function fail(): never {
  throw new Unreadable()
}

function rowOf(parts: Parts, name: string): Json {
  const text = parts.get(name)
  return typeof text === 'string' ? (JSON.parse(text) as Json) : fail()
}

const member = (value: Json | undefined, name: string): Json | undefined =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as { [name: string]: Json })[name] : fail()

/**
 * Follows what a text stands for: itself, a value that JSON has not, a form's fields, or another row or a part of one. What else the framework
 * could read, no page of ours sends.
 */
function checkText(text: string, parts: Parts, prefix: string): void {
  if (!text.startsWith('$') || /^\$(\$|D|K[\da-f]+$|undefined$|NaN$|-?Infinity$|-0$)/.test(text)) return
  const [, id = '', path = ''] = text.match(/^\$@?([\da-f]+)((?::[^:]+)*)$/) ?? fail()
  path
    .split(':')
    .slice(1)
    .reduce<Json | undefined>(member, rowOf(parts, prefix + Number.parseInt(id, 16)))
}

function checkValue(value: Json, parts: Parts, prefix: string, depth = 0): void {
  if (depth > deepest) fail()
  if (typeof value === 'string') checkText(value, parts, prefix)
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) checkValue(each, parts, prefix, depth + 1)
}

/** Reads all rows of a message as React writes them: `0` is the message itself, and others are what it refers to. */
function readMessage(parts: Parts, prefix = ''): Json {
  for (const name of parts.keys())
    if (name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length))) checkValue(rowOf(parts, name), parts, prefix)
  return rowOf(parts, `${prefix}0`)
}

/** What a form says that is sent without a script: which action it is for, with what was bound to it. */
function* actionsNamed(parts: Parts): Generator<unknown> {
  for (const name of parts.keys()) {
    const [, kind, rest = ''] = name.match(/^\$ACTION_(ID|REF)_(.*)$/s) ?? []
    if (kind === 'ID') yield rest
    if (kind !== 'REF') continue
    const message = readMessage(parts, `$ACTION_${rest}:`)
    yield member(message, 'id')
    if (!/^\$@[\da-f]+$/.test(String(member(message, 'bound')))) fail()
  }
}

interface Sent {
  /** its content-type */
  readonly type: string
  /** next-action, where a script sends it */
  readonly called: string | undefined
}

/** A form as the framework reads it that a script has sent. */
const readSentForm = (type: string, body: Buffer<ArrayBuffer>) =>
  new Promise<Parts>((resolve, reject) => {
    const parts = new Map<string, unknown>()
    busboy({ headers: { 'content-type': type }, defParamCharset: 'utf8' })
      .on('field', (name: string, value: string) => parts.set(name, value))
      .on('file', (_name: string, file: Readable) => file.resume())
      .on('error', reject)
      .on('close', () => resolve(parts))
      .end(body)
  }).catch(fail)

/** A form as the framework reads it that a browser has sent. */
const readForm = async (type: string, body: Buffer<ArrayBuffer>): Promise<Parts> =>
  new Map(await new Response(body, { headers: { 'content-type': type } }).formData().catch(fail))

async function check({ type, called }: Sent, body: Buffer<ArrayBuffer>, actions: ReadonlySet<string>): Promise<BodyFault | undefined> {
  const isForm = type.startsWith('multipart/form-data')
  if (called !== undefined) {
    if (!actions.has(called)) return 'no_such_action'
    const message = readMessage(isForm ? await readSentForm(type, body) : new Map([['0', body.toString()]]))
    return Array.isArray(message) && message.length <= mostArguments ? undefined : 'bad_form'
  }
  if (!isForm) return undefined
  const named = [...actionsNamed(await readForm(type, body))]
  if (named.length === 0) return 'bad_form'
  return named.every((id) => typeof id === 'string' && actions.has(id)) ? undefined : 'no_such_action'
}

/**
 * Looks at what is sent to a server action before the framework does, which would take whatever it cannot read for a fault of its own.
 * @param actions the ids of all that there are
 * @returns undefined where it can be read, or is for no action
 */
export async function bodyFault(sent: Sent, body: Buffer<ArrayBuffer>, actions: ReadonlySet<string>): Promise<BodyFault | undefined> {
  try {
    return await check(sent, body, actions)
  } catch (error) {
    if (error instanceof Unreadable || error instanceof SyntaxError) return 'bad_form'
    throw error
  }
}
