import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import '@app/_styles/course.css'
import { ChapterRing } from '@app/_components/ChapterRing'
import { stateWords } from '@app/_components/partWords'
import { TopBar } from '@app/_components/TopBar'
import { currentActor } from '@lib/auth/session'
import { findCourse } from '@lib/catalog/catalog'
import type { ChapterProgress } from '@lib/grading/chapterProgress'
import { readAnnouncements } from '@lib/services/sections/announcements'
import { readProgress } from '@lib/services/work/readProgress'

type Props = PageProps<'/courses/[course]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const course = findCourse((await params).course)
  return course ? { title: course.title, description: course.description } : {}
}

export default async function CoursePage({ params }: Props) {
  const course = findCourse((await params).course) ?? notFound()
  const actor = await currentActor()
  const progress: Record<string, ChapterProgress> = actor ? await readProgress(actor, course.id) : {}
  const announcements = actor ? await readAnnouncements(actor, course.id) : []
  const first =
    course.chapters.find((chapter) => chapter.content && !progress[chapter.id]?.complete) ??
    course.chapters.find((chapter) => chapter.content)
  return (
    <>
      <TopBar crumbs={[{ label: course.title }]} />
      <main id="content" className="page course">
        <div className="row-between">
          <div>
            <h1>{course.title}</h1>
            <p className="lead">{course.description}</p>
          </div>
          {actor && (
            <Link className="button" href={`/courses/${course.id}/review` as Route}>
              Review
            </Link>
          )}
          {first && (
            <Link className="button button-primary" href={`/courses/${course.id}/${first.id}` as Route}>
              {actor ? 'Go on with' : 'Open'} chapter {first.number}
            </Link>
          )}
        </div>
        {announcements.length > 0 && (
          <section aria-label="Announcements">
            <ul className="announcements">
              {announcements.map(({ id, text, link, section }) => (
                <li key={id}>
                  <p>
                    {text} {link && <a href={link}>Open</a>}
                  </p>
                  <span className="muted">{section}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <ol className="chapter-list">
          {course.chapters.map((chapter) => {
            const own = progress[chapter.id]
            return (
              <li key={chapter.id} data-written={chapter.content !== undefined}>
                <ChapterRing progress={own} size={28} />
                <div>
                  <h2>
                    <span className="chapter-number">{chapter.number}</span>{' '}
                    {chapter.content ? <Link href={`/courses/${course.id}/${chapter.id}` as Route}>{chapter.title}</Link> : chapter.title}
                  </h2>
                  <p className="chapter-question">{chapter.question}</p>
                  {chapter.content && own && (
                    <ul className="part-states">
                      {own.parts.map((part) => (
                        <li key={part.key} data-state={part.state}>
                          <span>
                            {part.kind === 'exercise' ? (
                              <span translate="no" className="code">
                                {part.title}
                              </span>
                            ) : (
                              part.title
                            )}
                          </span>
                          <span className="muted">{stateWords[part.state]}</span>
                        </li>
                      ))}
                    </ul>
                  )}
                </div>
                <p className="muted chapter-time">{chapter.content ? `about ${chapter.content.minutes} minutes` : 'not yet written'}</p>
              </li>
            )
          })}
        </ol>
      </main>
    </>
  )
}
