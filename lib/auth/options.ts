import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { z } from 'zod'
import { Refusal } from '../domain/outcome'
import { checkCredentials } from './checkCredentials'

const credentialsSchema = z.object({ email: z.string().max(200), password: z.string().max(200) })

/** Where a request comes from, as the server in front of Next.js has established it. */
export const addressOf = (forwardedFor: string | null | undefined) => forwardedFor?.split(',')[0]?.trim() || 'unknown'

export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: 30 * 24 * 60 * 60 },
  pages: { signIn: '/sign-in', signOut: '/account', error: '/sign-in' },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(input, request) {
        const parsed = credentialsSchema.safeParse(input)
        if (!parsed.success) return null
        try {
          const { email, password } = parsed.data
          const user = await checkCredentials(email, password, addressOf(request.headers?.['x-forwarded-for']))
          return user ? { id: user.id, sessionVersion: user.sessionVersion } : null
        } catch (error) {
          if (error instanceof Refusal) throw new Error(error.code)
          throw error
        }
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sub: user.id, sessionVersion: (user as { sessionVersion?: number }).sessionVersion } : token),
    session: ({ token, session }) => ({ expires: session.expires, userId: token.sub, sessionVersion: token.sessionVersion }),
    // Only ever back to this site.
    redirect: ({ url, baseUrl }) => (url.startsWith('/') && !url.startsWith('//') && !url.startsWith('/\\') ? baseUrl + url : baseUrl),
  },
}
