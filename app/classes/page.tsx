import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import '@app/_styles/class.css'
import { currentActor } from '@lib/auth/session'
import { courses } from '@lib/catalog/catalog'
import { listSections } from '@lib/services/sections/listSections'
import { TopBar } from '../_components/TopBar'
import { JoinForm } from '../join/_components/JoinForm'
import { CreateClassForm } from './_components/CreateClassForm'

export const metadata: Metadata = { title: 'Classes' }

export default async function ClassesPage() {
  const actor = await currentActor()
  if (!actor) redirect('/sign-in?next=/classes')
  const { memberships, mayOpen: teaches } = await listSections(actor)
  return (
    <>
      <TopBar crumbs={[{ label: 'Classes' }]} />
      <main id="content" className="page">
        <h1>Classes</h1>
        {memberships.length === 0 ? (
          <p className="empty">
            {teaches
              ? 'You have no class yet. Open one below: it gets a code and a link for its learners.'
              : 'You are in no class yet. Enter the code that your instructor gave you.'}
          </p>
        ) : (
          <ul className="class-list">
            {memberships.map(({ section, role }) => (
              <li key={section.id}>
                <Link href={(role === 'instructor' ? `/classes/${section.id}` : `/courses/${section.course}`) as Route}>
                  {section.name}
                </Link>
                <span className="muted">{courses.find((course) => course.id === section.course)?.title}</span>
                <span className="muted">{role === 'instructor' ? 'you teach it' : 'you learn in it'}</span>
              </li>
            ))}
          </ul>
        )}
        <div className="class-forms">
          {teaches && courses[0] && (
            <section>
              <h2>Open a class</h2>
              <CreateClassForm course={courses[0].id} />
            </section>
          )}
          <section>
            <h2>Join a class</h2>
            <JoinForm />
          </section>
        </div>
      </main>
    </>
  )
}
