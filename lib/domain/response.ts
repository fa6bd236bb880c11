import { z } from 'zod'
import { matrixCells } from './variants'

const id = z.string().max(60)
const ids = z.array(id).max(24)
const texts = z.record(id, z.string().max(60)).refine((record) => Object.keys(record).length <= 12)
const index = z.int().min(0).max(10_000)

/** What a learner gave, by question type. */
export const responseSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('one-choice'), option: id }),
  z.strictObject({ type: z.literal('several-choices'), options: ids }),
  z.strictObject({ type: z.literal('numeric'), text: z.string().max(40) }),
  z.strictObject({ type: z.literal('ordering'), items: ids }),
  z.strictObject({ type: z.literal('matching'), pairs: texts }),
  z.strictObject({ type: z.literal('fill-in'), texts }),
  z.strictObject({ type: z.literal('calculation'), texts }),
  z.strictObject({ type: z.literal('matrix'), texts: z.partialRecord(z.enum(matrixCells), z.string().max(20)) }),
  z.strictObject({ type: z.literal('output'), text: z.string().max(600) }),
  z.strictObject({ type: z.literal('hot-spot'), from: index, to: index }),
  z.strictObject({ type: z.literal('diagnosis'), diagnosis: id, remedy: id }),
  z.strictObject({
    type: z.literal('parsons'),
    lines: z.array(z.strictObject({ id, indent: z.int().min(0).max(8) })).max(24),
  }),
])
export type Response = z.infer<typeof responseSchema>
export type ResponseOf<Type extends Response['type']> = Extract<Response, { type: Type }>
