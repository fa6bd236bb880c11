import type { Outcome } from '@lib/domain/outcome'

/** Opens a session, and hands what the visitor did in this browser to the account. An unknown address and a wrong password are answered alike. */
export async function signInWith(email: string, password: string): Promise<Outcome<undefined>> {
  const { signIn } = await import('next-auth/react')
  const answer = await signIn('credentials', { email, password, redirect: false })
  if (answer?.ok) {
    const { carryGuestWork } = await import('./carryGuestWork')
    // Should it fail, the next page tries again.
    await carryGuestWork().catch(() => undefined)
    return { ok: true, value: undefined }
  }
  return answer?.error === 'rate_limited'
    ? { ok: false, code: 'rate_limited', message: 'Too many tries. Wait 15 minutes and try again.' }
    : { ok: false, code: 'invalid', message: 'Address and password do not match an account.' }
}
