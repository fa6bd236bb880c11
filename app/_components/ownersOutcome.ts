import 'server-only'
import { z } from 'zod'
import { currentActor } from '@lib/auth/session'
import type { Caller } from '@lib/domain/actor'
import { type Outcome, Refusal } from '@lib/domain/outcome'
import { toOutcome } from './toOutcome'

/** Whose work it is: the account that the page was opened with. */
const owner = z.string().max(60)

export type Owned<Input> = Input & { readonly owner: string }

/**
 * As any action's outcome, for a learner's work. Somebody else may have signed in since the page was made, in another tab: then it is not theirs, and
 * nothing is done.
 */
export function ownersOutcome<Shape extends z.core.$ZodLooseShape, T>(
  schema: z.ZodObject<Shape>,
  input: unknown,
  run: (caller: Caller, work: z.output<z.ZodObject<Shape>>) => Promise<T>,
): Promise<Outcome<T>> {
  return toOutcome(z.strictObject({ owner, ...schema.shape }), input, async (given) => {
    const { owner, ...work } = given as Owned<z.output<z.ZodObject<Shape>>>
    const actor = await currentActor()
    if (actor && actor.userId !== owner)
      throw new Refusal('signed_out', 'Another account is signed in now. Nothing was sent. Sign in again to go on.')
    return run(actor, work as z.output<z.ZodObject<Shape>>)
  })
}
