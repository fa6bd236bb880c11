import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import '@app/_styles/class.css'
import { currentActor } from '@lib/auth/session'
import { courses } from '@lib/catalog/catalog'
import { listSections } from '@lib/services/sections/listSections'
import { pageOf } from '@lib/domain/pageOf'
import { PageLinks } from '../_components/PageLinks'
import { pageNumber } from '../_components/pageNumber'
import { TopBar } from '../_components/TopBar'
import { JoinForm } from '../join/_components/JoinForm'
import { CreateClassForm } from './_components/CreateClassForm'

export const metadata: Metadata = { title: 'Classes' }

const othersPerPage = 50

export default async function ClassesPage({ searchParams }: PageProps<'/classes'>) {
  const actor = await currentActor()
  if (!actor) redirect('/sign-in?next=/classes')
  const { memberships, others, mayOpen: teaches } = await listSections(actor)
  const { page, pages, start, end } = pageOf(pageNumber((await searchParams).page), others.length, othersPerPage)
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
        {others.length > 0 && (
          <section id="others" aria-labelledby="others-head">
            <h2 id="others-head">Classes of others</h2>
            <ul className="class-list">
              {others.slice(start, end).map((section) => (
                <li key={section.id}>
                  <Link href={`/classes/${section.id}`}>{section.name}</Link>
                  <span className="muted">{courses.find((course) => course.id === section.course)?.title}</span>
                </li>
              ))}
            </ul>
            <PageLinks page={page} pages={pages} href={(to) => `/classes?page=${to}#others`} label="Pages of classes" />
          </section>
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
