import 'server-only'
import { adminExists } from '../../db/repositories/users'
import { currentStore } from '../../db/store'

/** Whether the server can do its work. Public. @throws when the database does not answer */
export async function checkHealth(): Promise<{ readonly status: 'ok'; readonly setUp: boolean }> {
  return { status: 'ok', setUp: await adminExists((await currentStore()).read) }
}
