import type { Metadata } from 'next'
import Link from 'next/link'
import { TopBar } from './_components/TopBar'

export const metadata: Metadata = { title: 'Not here' }

export default function NotFoundPage() {
  return (
    <>
      <TopBar />
      <main id="content" className="page page-narrow">
        <h1>There is no such page</h1>
        <p className="lead">It may have moved, or belong to somebody else’s account.</p>
        <Link className="button button-primary" href="/courses/practical-methodology">
          To the course
        </Link>
      </main>
    </>
  )
}
