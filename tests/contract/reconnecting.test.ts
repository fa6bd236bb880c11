import pg from 'pg'
import { expect, it } from 'vitest'
import { openPostgres } from '@db/openPostgres'
import { countUsers } from '@db/repositories/users'
import { currentStore, replaceStore } from '@db/store'
import { freePort } from '../support/freePort'
import { postgresServer } from '../support/stores'

it('a store whose connections are cut goes on with new ones, for reading and for writing', async () => {
  const server = await postgresServer()
  const store = await openPostgres(server.url)
  const owner = new pg.Client({ connectionString: server.url })
  await owner.connect()
  try {
    const works = async () => [await countUsers(store.read), await store.write((connection) => countUsers(connection))]
    expect(await works()).toEqual([0, 0])
    await owner.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    // What has not heard yet that its connection is gone hears it now; what comes after gets another one.
    await expect.poll(() => works().catch(() => undefined)).toEqual([0, 0])
  } finally {
    await owner.end()
    await store.close()
    await server.close()
  }
})

it('a store that could not be opened is opened when it can be', async () => {
  const server = await postgresServer()
  const before = process.env.DATABASE_URL
  replaceStore(undefined)
  try {
    process.env.DATABASE_URL = `postgres://holdout:holdout@127.0.0.1:${await freePort()}/holdout`
    await expect(currentStore()).rejects.toThrow(/^The database cannot be used \(postgres:\/\/127\.0\.0\.1:\d+\/holdout\): .*ECONNREFUSED/)
    process.env.DATABASE_URL = server.url
    const store = await currentStore()
    expect(await countUsers(store.read)).toBe(0)
    await store.close()
  } finally {
    if (before === undefined) delete process.env.DATABASE_URL
    else process.env.DATABASE_URL = before
    replaceStore(undefined)
    await server.close()
  }
})
