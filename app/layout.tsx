import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import '@lib/ui/tokens.css'
import '@lib/ui/base.css'
import './_styles/site.css'
import './_styles/search.css'
import { currentActor } from '@lib/auth/session'
import { GuestWorkImport } from './_components/GuestWorkImport'
import { author, authorAccents, authorGreek, formula, interfaceAccents, interfaceSans, machine } from './fonts'

export const metadata: Metadata = {
  title: { default: 'Holdout', template: '%s · Holdout' },
  description:
    'An open-source course platform whose figures compute and whose answers are graded. First course: Practical Methodology of deep learning.',
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f5f8f6' },
    { media: '(prefers-color-scheme: dark)', color: '#0f1719' },
  ],
}

/** Before the first paint, so that a chosen theme does not flash. */
const applyTheme = `try{var t=localStorage.getItem('holdout:theme');if(t)document.documentElement.dataset.theme=t}catch{}`

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  await connection()
  const nonce = (await headers()).get('x-nonce') ?? undefined
  const actor = await currentActor()
  const fonts = [author, authorAccents, authorGreek, formula, interfaceSans, interfaceAccents, machine]
    .map((font) => font.variable)
    .join(' ')
  return (
    <html lang="en" className={fonts} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file */}
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: applyTheme }} />
      </head>
      <body>
        <a className="skip-link" href="#content">
          Skip to the content
        </a>
        {children}
        {actor && <GuestWorkImport />}
      </body>
    </html>
  )
}
