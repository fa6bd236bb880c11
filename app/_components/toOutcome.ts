import 'server-only'
import type { z } from 'zod'
import { type Outcome, Refusal } from '@lib/domain/outcome'

/**
 * What every action does around its one service call: parses strictly, and turns a refusal into an answer. Bugs go on being thrown.
 */
export async function toOutcome<Schema extends z.ZodType, T>(
  schema: Schema,
  input: unknown,
  run: (input: z.output<Schema>) => Promise<T>,
): Promise<Outcome<T>> {
  const parsed = schema.safeParse(input)
  if (!parsed.success) return { ok: false, code: 'invalid', message: parsed.error.issues[0]?.message ?? 'The input is not valid.' }
  try {
    return { ok: true, value: await run(parsed.data) }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, message: error.message }
    throw error
  }
}
