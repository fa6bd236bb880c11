import { describe, expect, it } from 'vitest'
import { hashPassword, ownWordsFault, passwordSchema, verifyPassword } from '@lib/auth/passwords'

describe('a password', () => {
  it.each([
    ['short', false],
    ['123456789', false],
    ['1234567890', false],
    ['password123', false],
    ['Password2026!', false],
    ['qwertyuiop', false],
    ['aaaaaaaaaaaa', false],
    ['correct horse battery', true],
    ['отличный пароль восемь', true],
    ['x'.repeat(201), false],
  ])('%o is taken: %o', (password, taken) => {
    expect(passwordSchema.safeParse(password).success).toBe(taken)
  })

  it.each([
    ['ada.min@example.org', false],
    ['Ada.Min-2026!', false],
    ['minADA123456', false],
    ['example.org.1', false],
    ['Holdout2026', false],
    ['holdout-course-1', false],
    ['Practical Methodology', false],
    ['instructor.admin', false],
    ['holdout is where Ada reads at night', true],
    ['seven green bicycles', true],
  ])('%o of Ada Min, ada.min@example.org, is taken: %o', (password, taken) => {
    expect(ownWordsFault(password, { name: 'Ada Min', email: 'ada.min@example.org' }) === undefined).toBe(taken)
  })

  it('is kept as argon2id with 19 MiB and two passes, never as itself', async () => {
    const kept = await hashPassword('correct horse battery')
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await verifyPassword(kept, 'correct horse battery')).toBe(true)
    expect(await verifyPassword(kept, 'correct horse batterz')).toBe(false)
  })

  it('of an account that does not exist is checked all the same, and is never right', async () => {
    expect(await verifyPassword(undefined, 'no account has this password')).toBe(false)
  })
})
