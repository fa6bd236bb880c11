import { readFileSync } from 'node:fs'
import type { APIRequestContext, APIResponse, Page } from '@playwright/test'

interface Manifest {
  readonly node: Readonly<Record<string, { readonly exportedName: string; readonly filename: string }>>
}

/** Every server action of the build, by name: each is a public POST. */
export function actionIds(): Readonly<Record<string, string>> {
  const manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as Manifest
  return Object.fromEntries(Object.entries(manifest.node).map(([id, { exportedName }]) => [exportedName, id]))
}

/** The account that a page is made for: work is sent in its name. */
export async function ownerOf(page: Page): Promise<string> {
  const owner = await page.waitForFunction(() => localStorage.getItem('holdout:owner')?.replace(/^guest$/, ''))
  return (await owner.jsonValue()) ?? ''
}

/** Calls a server action as anybody could, with any body and headers. */
export function post(
  request: APIRequestContext,
  url: string,
  action: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<APIResponse> {
  return request.post(url, {
    data: Buffer.from(body),
    headers: { 'next-action': action, 'content-type': 'text/plain;charset=UTF-8', accept: 'text/x-component', ...headers },
    maxRedirects: 0,
  })
}

/** Calls a form's action as a page whose scripts run does: with the form's fields. */
export function postForm(
  request: APIRequestContext,
  url: string,
  action: string,
  fields: Readonly<Record<string, string>>,
  headers: Record<string, string> = {},
): Promise<APIResponse> {
  const multipart = new FormData()
  for (const [name, value] of Object.entries(fields)) multipart.append(`_1_${name}`, value)
  // Read as it comes: what the fields belong to comes after them.
  multipart.append('0', '["scripted","$K1"]')
  return request.post(url, {
    multipart,
    headers: { 'next-action': action, accept: 'text/x-component', ...headers },
    maxRedirects: 0,
  })
}

export interface ActionAnswer {
  readonly ok: boolean
  readonly code?: string
  readonly message?: string
  readonly value?: unknown
}

/** What an action returned, from the stream that it answers with. */
export const answerOf = async (response: APIResponse): Promise<ActionAnswer | undefined> => readAnswer(await response.text())

/**
 * What an action returned, from the text of its answer: rows like `1:{…}`, one a line, but for long texts, whose rows say how many bytes they have
 * (`2:T1f4,…`), and have no line's end.
 */
export function readAnswer(text: string): ActionAnswer | undefined {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; ) {
    const long = bytes.toString('latin1', at, at + 40).match(/^\w+:T([0-9a-f]+),/)
    if (long) {
      at += long[0].length + Number.parseInt(long[1] ?? '', 16)
      continue
    }
    const end = bytes.indexOf('\n', at)
    const row = bytes.toString('utf8', at, end < 0 ? bytes.length : end)
    if (row.includes('"ok":')) return JSON.parse(row.slice(row.indexOf('{'))) as ActionAnswer
    at += Buffer.byteLength(row) + 1
  }
  return undefined
}
