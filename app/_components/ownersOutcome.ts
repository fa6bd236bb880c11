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
 * As any action's outcome, for work that a page sends by itself. Somebody else may have signed in meanwhile, in another tab: then it is not theirs, and
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
      throw new Refusal('signed_out', 'Another account is signed in now. This is kept in the browser and not sent.')
    return run(actor, work as z.output<z.ZodObject<Shape>>)
  })
}
