import 'server-only'
import { DrizzleQueryError } from 'drizzle-orm'
import { Refusal } from '../lib/domain/outcome'

/** What the database said, and about which statement, without the values: they may be addresses, hashes, or somebody's work. */
class DatabaseError extends Error {
  /** the database's own code, like `23505` or `SQLITE_CONSTRAINT_UNIQUE` */
  readonly code: string

  constructor(code: string, statement: string) {
    super(`the database refused (${code}): ${statement}`)
    this.name = 'DatabaseError'
    this.code = code
  }
}

interface Prepared {
  [method: string]: unknown
}

/** What every builder of a drizzle database goes through, whichever dialect. */
interface Guarded {
  readonly session: { prepareQuery(query: { readonly sql: string; readonly params: readonly unknown[] }, ...rest: unknown[]): Prepared }
}

const executions = ['execute', 'all', 'get', 'run', 'values']

/** What is behind an error of the query builder, whose message repeats the values. */
function rootOf(error: unknown): unknown {
  return error instanceof DrizzleQueryError && error.cause ? rootOf(error.cause) : error
}

/**
 * Makes a drizzle database refuse text that holds a NUL, which PostgreSQL cannot keep and SQLite would cut, and throw errors that do not
 * repeat the values it was given.
 */
export function guardQueries<Database extends object>(database: Database): Database {
  const { session } = database as unknown as Guarded
  const prepareQuery = session.prepareQuery.bind(session)
  session.prepareQuery = (query, ...rest) => {
    if (query.params.some((value) => typeof value === 'string' && value.includes('\0')))
      throw new Refusal('invalid', 'Text may not hold the character NUL.')
    const fail = (error: unknown): never => {
      const root = rootOf(error)
      const { code } = root as { readonly code?: unknown }
      // What has no code comes from the driver, and speaks of no values.
      throw root instanceof Error && typeof code === 'string' ? new DatabaseError(code, query.sql) : root
    }
    const guard = <T>(run: () => T): T => {
      try {
        const answer = run()
        return answer instanceof Promise ? (answer.catch(fail) as T) : answer
      } catch (error) {
        return fail(error)
      }
    }
    const prepared = guard(() => prepareQuery(query, ...rest))
    for (const name of executions) {
      const execute = prepared[name]
      if (typeof execute === 'function') prepared[name] = (...values: unknown[]) => guard(() => execute.apply(prepared, values) as unknown)
    }
    return prepared
  }
  return database
}
