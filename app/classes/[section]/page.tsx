import type { Metadata, Route } from 'next'
import Link from 'next/link'
import '@app/_styles/class.css'
import '@app/_styles/class-quizzes.css'
import { orNotFound, pageActor } from '@app/_components/pageActor'
import { PageLinks } from '@app/_components/PageLinks'
import { pageNumber } from '@app/_components/pageNumber'
import { TopBar } from '@app/_components/TopBar'
import { counted } from '@lib/domain/wording'
import type { SectionId } from '@lib/domain/ids'
import { readClassAnnouncements } from '@lib/services/sections/announcements'
import { readQuizPolicies } from '@lib/services/sections/quizPolicies'
import { readRoster } from '@lib/services/sections/readRoster'
import { ClassAnnouncements } from './_components/ClassAnnouncements'
import { CopyButton } from './_components/CopyButton'
import { ClassQuizzes } from './_components/ClassQuizzes'
import { ClassExercises } from './_components/ClassExercises'
import { RosterTable } from './_components/RosterTable'

export const metadata: Metadata = { title: 'Class' }

export default async function ClassPage({ params, searchParams }: PageProps<'/classes/[section]'>) {
  const { section: id } = await params
  const asked = await searchParams
  const order = asked.order === 'name' ? 'name' : 'furthest'
  const actor = await pageActor(`/classes/${id}`)
  const roster = await orNotFound(readRoster(actor, id as SectionId, order, pageNumber(asked.page)))
  const { section, learners, complete, page, pages } = roster
  const link = `${process.env.NEXTAUTH_URL}/join/${section.joinCode}`
  return (
    <>
      <TopBar crumbs={[{ label: 'Classes', href: '/classes' }, { label: section.name }]} />
      <main id="content" className="page page-wide">
        <div className="row-between class-head">
          <div>
            <h1>{section.name}</h1>
            <p className="muted">
              {counted(learners, 'learner', 'learners')}
              {learners > 0 && `, ${complete} with everything passed`}
            </p>
          </div>
          <section className="invite" aria-label="How learners join">
            <div>
              <p className="muted">Code to join</p>
              <p className="join-code">{section.joinCode}</p>
            </div>
            <div>
              <p className="muted">or this link</p>
              <p translate="no" className="code">
                {link}
              </p>
            </div>
            <CopyButton text={link} label="Copy the link" />
          </section>
        </div>
        {learners === 0 ? (
          <p className="empty">Nobody has joined yet. Read the code out, or send the link: learners appear here as they join.</p>
        ) : (
          <section aria-labelledby="who-is-where">
            <div className="row-between">
              <div>
                <h2 id="who-is-where">Who is where</h2>
                <p className="muted">
                  Every cell opens the work behind it. Below: <a href="#class-exercises">the exercises</a>, one by one.
                </p>
              </div>
              <nav className="segments" aria-label="Order">
                {(['furthest', 'name'] as const).map((each) => (
                  <Link
                    key={each}
                    href={`/classes/${section.id}?order=${each}` as Route}
                    aria-current={order === each ? 'true' : undefined}
                    scroll={false}
                  >
                    {each === 'furthest' ? 'Furthest' : 'Name'}
                  </Link>
                ))}
              </nav>
            </div>
            <RosterTable roster={roster} />
            <PageLinks
              page={page}
              pages={pages}
              href={(to) => `/classes/${section.id}?order=${order}&page=${to}#who-is-where`}
              label="Pages of learners"
            />
            <ul className="legend" aria-label="Legend">
              <li>
                <span className="swatch" data-state="passed" /> passed
              </li>
              <li>
                <span className="swatch" data-state="tried" /> in progress: share of points
              </li>
              <li>
                <span className="swatch" data-state="begun">
                  …
                </span>{' '}
                begun, nothing handed in
              </li>
              <li>
                <span className="swatch" data-state="open" /> not begun
              </li>
            </ul>
          </section>
        )}
        <section aria-labelledby="class-announcements">
          <h2 id="class-announcements">Announcements</h2>
          <ClassAnnouncements section={section.id} announcements={await readClassAnnouncements(actor, section.id)} />
        </section>
        <section aria-labelledby="class-quizzes">
          <h2 id="class-quizzes">Quizzes</h2>
          <p className="muted">
            Attempts and what counts hold from the next attempt on. Learners of several classes meet the strictest of them.
          </p>
          <ClassQuizzes section={section.id} quizzes={await readQuizPolicies(actor, section.id)} />
        </section>
        {learners > 0 && <ClassExercises section={section.id} exercises={roster.exercises} />}
      </main>
    </>
  )
}
