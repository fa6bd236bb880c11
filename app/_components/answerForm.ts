import 'server-only'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { FormAnswer, FormBefore } from './formAnswer'
import { toOutcome } from './toOutcome'

/** The fields of a form as text. A field that came twice, or as a file, is not text, and the schema refuses it. */
function fieldsOf(data: unknown): unknown {
  if (!(data instanceof FormData)) return data
  const names = [...new Set(data.keys())].filter((name) => !name.startsWith('$ACTION'))
  return Object.fromEntries(names.map((name) => [name, data.getAll(name).length === 1 ? data.get(name) : data.getAll(name)]))
}

/** What a page without scripts fills in again. A password never goes back. */
function typedIn(fields: unknown): Record<string, string> {
  const entries = Object.entries(fields as object).filter(([name, value]) => typeof value === 'string' && !/password|token/i.test(name))
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value).slice(0, 500)]))
}

/**
 * What every form's action does around its one service call. Where scripts run it answers; where none do, the answer is a page: the one that
 * comes next, or the same with what went wrong.
 * @param next where to go when it worked: a path of this site
 */
export async function answerForm<Schema extends z.ZodType, T>(
  before: FormBefore<T>,
  data: unknown,
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<T>,
  next?: (value: T) => string,
): Promise<FormAnswer<T>> {
  const fields = fieldsOf(data)
  const outcome = await toOutcome(schema, fields, run)
  const scripted = before === 'scripted' || !(data instanceof FormData)
  if (!outcome.ok) return scripted ? outcome : { ...outcome, typed: typedIn(fields) }
  if (!next) return outcome
  if (!scripted) redirect(next(outcome.value) as Route)
  return { ...outcome, next: next(outcome.value) }
}
