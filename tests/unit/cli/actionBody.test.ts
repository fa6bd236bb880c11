import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyFault } from '@lib/cli/actionBody'
// @ts-expect-error: it is the framework's own, without types
import { encodeReply } from 'next/dist/compiled/react-server-dom-turbopack/client.node.js'

const actions = new Set(['an-action'])

/** What a page's scripts make of an action's arguments. */
async function sent(input: readonly unknown[]): Promise<[type: string, body: Buffer<ArrayBuffer>]> {
  const message: string | FormData = await encodeReply(input)
  const response = new Response(message)
  return [response.headers.get('content-type') ?? '', Buffer.from(await response.arrayBuffer())]
}

async function faultOf(...input: unknown[]) {
  const [type, body] = await sent(input)
  return bodyFault({ type, called: 'an-action' }, body, actions)
}

describe('whatever a page of ours sends can be read', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom('$', '@', '0', '1', ':', 'K', '-', '\r\n', '--') }),
  )
  const leaf = fc.oneof(text, fc.double(), fc.boolean(), fc.constantFrom(null, undefined, -0), fc.date())
  const name = fc.stringMatching(/^[a-z]\w*$/)
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(name, tie('value'), { noNullPrototype: true }),
    ),
  }))

  it('values', async () => {
    await fc.assert(
      fc.asyncProperty(value, async (each) => {
        expect(await faultOf(each)).toBeUndefined()
      }),
    )
  })

  it('values that occur twice', async () => {
    await fc.assert(
      fc.asyncProperty(value, async (each) => {
        expect(await faultOf({ first: each, again: [each] }, each)).toBeUndefined()
      }),
    )
  })

  it('forms, with the state that they are in', async () => {
    const fields = fc.dictionary(name, text)
    await fc.assert(
      fc.asyncProperty(value, fields, async (state, each) => {
        const form = new FormData()
        for (const [name, said] of Object.entries(each)) form.append(name, said)
        expect(await faultOf(state, form)).toBeUndefined()
      }),
    )
  })
})

it('what no page of ours could send is looked at without end or fault of its own', async () => {
  const message = fc.oneof(fc.json(), fc.string({ unit: fc.constantFrom('[', ']', '"', '$', '0', '1', ':', '@', '{', '}', ',') }))
  await fc.assert(
    fc.asyncProperty(message, async (each) => {
      const fault = await bodyFault({ type: 'text/plain', called: 'an-action' }, Buffer.from(each), actions)
      expect([undefined, 'bad_form']).toContain(fault)
    }),
  )
})
