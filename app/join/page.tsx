import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentActor } from '@lib/auth/session'
import { TopBar } from '../_components/TopBar'
import { JoinForm } from './_components/JoinForm'

export const metadata: Metadata = { title: 'Join a class' }

export default async function JoinPage() {
  if (!(await currentActor())) redirect('/sign-in?next=/join')
  return (
    <>
      <TopBar />
      <main id="content" className="page page-narrow">
        <h1>Join a class</h1>
        <p className="lead">Your instructor will see how far you are and what you hand in.</p>
        <JoinForm />
      </main>
    </>
  )
}
