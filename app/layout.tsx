import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import '@lib/ui/tokens.css'
import '@lib/ui/base.css'
import './_styles/site.css'
import './_styles/search.css'
import { author, authorAccents, authorGreek, formula, interfaceAccents, interfaceSans, machine } from './fonts'
import { surviveTranslation } from './surviveTranslation'

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
const applyTheme = `try{var t=localStorage.getItem('holdout:theme');if(t)document.documentElement.dataset.theme=t}catch{};`

const beforeAll = `${applyTheme}(${surviveTranslation})()`

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  await connection()
  const nonce = (await headers()).get('x-nonce') ?? undefined
  const fonts = [author, authorAccents, authorGreek, formula, interfaceSans, interfaceAccents, machine]
    .map((font) => font.variable)
    .join(' ')
  return (
    <html lang="en" className={fonts} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of the product's own code */}
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: beforeAll }} />
      </head>
      <body>
        <a className="skip-link" href="#content">
          Skip to the content
        </a>
        <noscript>
          <aside className="no-scripts" aria-label="Scripts are switched off">
            <p>
              Scripts are switched off in this browser. You can read the lessons, sign in and send forms. Figures, predictions, quizzes, the
              search and the editor of the exercises do not work without them.
            </p>
          </aside>
        </noscript>
        {children}
      </body>
    </html>
  )
}
