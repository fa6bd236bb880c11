import 'server-only'
import type { z } from 'zod'
import { type Outcome, Refusal, type RefusalCode } from '@lib/domain/outcome'

/** Deeper than any action's input. */
const deepest = 12

/** Whether text with a NUL is anywhere in it: no database keeps it whole. */
const holdsNul = (input: unknown, depth = 0): boolean =>
  typeof input === 'string'
    ? input.includes('\0')
    : typeof input === 'object' &&
      input !== null &&
      depth < deepest &&
      Object.entries(input).some((entry) => entry.some((each) => holdsNul(each, depth + 1)))

const no = (code: RefusalCode, message: string) => ({ ok: false, code, message }) as const

/**
 * What every action does around its one service call: parses strictly, and turns a refusal into an answer. A bug is told to the log, and
 * answered by its code alone.
 */
export async function toOutcome<Schema extends z.ZodType, T>(
  schema: Schema,
  input: unknown,
  run: (input: z.output<Schema>) => Promise<T>,
): Promise<Outcome<T>> {
  if (holdsNul(input)) return no('invalid', 'Text may not hold the character NUL.')
  const parsed = schema.safeParse(input)
  if (!parsed.success) return no('invalid', parsed.error.issues[0]?.message ?? 'The input is not valid.')
  try {
    return { ok: true, value: await run(parsed.data) }
  } catch (error) {
    if (error instanceof Refusal) return no(error.code, error.message)
    console.error('an action failed', error)
    return no('failed', 'Something went wrong on the server. Try again; if it stays so, tell whoever runs this site.')
  }
}
