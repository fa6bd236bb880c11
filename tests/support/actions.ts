import { readFileSync } from 'node:fs'
import type { APIRequestContext, APIResponse } from '@playwright/test'

interface Manifest {
  readonly node: Readonly<Record<string, { readonly exportedName: string; readonly filename: string }>>
}

/** Every server action of the build, by name: each is a public POST. */
export function actionIds(): Readonly<Record<string, string>> {
  const manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as Manifest
  return Object.fromEntries(Object.entries(manifest.node).map(([id, { exportedName }]) => [exportedName, id]))
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

export interface ActionAnswer {
  readonly ok: boolean
  readonly code?: string
  readonly message?: string
  readonly value?: unknown
}

/** What an action returned, from the stream that it answers with. */
export async function answerOf(response: APIResponse): Promise<ActionAnswer | undefined> {
  const line = (await response.text()).split('\n').find((each) => each.includes('"ok":'))
  return line ? (JSON.parse(line.slice(line.indexOf('{'))) as ActionAnswer) : undefined
}
