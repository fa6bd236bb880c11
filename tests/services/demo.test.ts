import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countUsers, findUserByEmail } from '@db/repositories/users'
import { replaceStore } from '@db/store'
import { createAccount } from '@lib/services/accounts/createAccount'
import { addDemoClass } from '@lib/services/addDemoClass'
import { sqliteStore } from '../support/stores'
import { password } from './world'

describe('the demo class', () => {
  let opened: Awaited<ReturnType<typeof sqliteStore>>
  beforeAll(async () => {
    opened = await sqliteStore()
    replaceStore(opened.store)
  })
  afterAll(async () => {
    replaceStore(undefined)
    await opened.close()
  })

  it.each(['instructor@demo.holdout.example', 'elif.demir@demo.holdout.example'])(
    'never takes over %s from whoever has it',
    async (email) => {
      await createAccount({ name: 'Somebody Else', email, password }, email)
      const before = await countUsers(opened.store.read)
      await expect(addDemoClass('what the demo would use', () => undefined)).rejects.toMatchObject({ code: 'conflict' })
      expect(await findUserByEmail(opened.store.read, email)).toMatchObject({ name: 'Somebody Else', siteRole: 'learner' })
      expect(await countUsers(opened.store.read)).toBe(before)
    },
  )
})
