import type * as postgres from './postgres'
import type * as sqlite from './sqlite'

/** Fails to compile when the two schemas differ in tables, columns or the types of rows read and written. */
type Rows<Schema> = {
  [Table in keyof Schema]: Schema[Table] extends { $inferSelect: infer Read; $inferInsert: infer Write }
    ? { read: Read; write: Write }
    : never
}
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Proof<Holds extends true> = Holds

export type SchemasAreAlike = Proof<Same<Rows<typeof sqlite>, Rows<typeof postgres>>>
