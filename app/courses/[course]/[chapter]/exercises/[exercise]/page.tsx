import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import '@app/_styles/quiz.css'
import '@app/_styles/questions.css'
import '@app/_styles/workbench.css'
import '@app/_styles/print.css'
import { TopBar } from '@app/_components/TopBar'
import { currentActor } from '@lib/auth/session'
import { findChapter } from '@lib/catalog/catalog'
import { presentExercise } from '@lib/catalog/presentExercise'
import { listOwnSubmissions, readLatestSubmission } from '@lib/services/submissions/readSubmissions'
import { readDraft } from '@lib/services/work/drafts'
import { readHints } from '@lib/services/work/hints'
import { Workbench } from './_components/Workbench'

type Props = PageProps<'/courses/[course]/[chapter]/exercises/[exercise]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { course, chapter, exercise } = await params
  const found = findChapter(course, chapter)?.exercises.find((each) => each.definition.slug === exercise)
  return found ? { title: found.definition.title, description: found.definition.summary } : {}
}

export default async function ExercisePage({ params }: Props) {
  const { course: courseId, chapter: chapterId, exercise: slug } = await params
  const entry = findChapter(courseId, chapterId) ?? notFound()
  const exercise = entry.exercises.find((each) => each.definition.slug === slug) ?? notFound()
  const actor = await currentActor()
  const presented = presentExercise(entry, exercise)
  const chapterPath = `/courses/${courseId}/${chapterId}`
  const link = (to: string) => `${chapterPath}/exercises/${to}` as Route
  return (
    <div className="workbench-page">
      <TopBar
        crumbs={[
          { label: `${entry.chapter.number} ${entry.chapter.title}`, href: `${chapterPath}#exercises` as Route },
          { label: slug, code: true },
        ]}
      >
        <nav aria-label="Exercises" className="exercise-links">
          {presented.previous && (
            <Link className="button button-quiet" href={link(presented.previous)}>
              Previous
            </Link>
          )}
          {presented.next && (
            <Link className="button button-quiet" href={link(presented.next)}>
              Next: {presented.next}
            </Link>
          )}
        </nav>
      </TopBar>
      <Workbench
        exercise={presented}
        here={link(slug)}
        userId={actor?.userId}
        hints={actor ? await readHints(actor, exercise.key) : []}
        draft={actor ? await readDraft(actor, exercise.key) : undefined}
        submissions={actor ? await listOwnSubmissions(actor, exercise.key) : []}
        latest={actor ? await readLatestSubmission(actor, exercise.key) : undefined}
      />
    </div>
  )
}
