import type { Metadata, Route } from 'next'
import Link from 'next/link'
import '@app/_styles/class-exercise.css'
import { orNotFound, pageActor } from '@app/_components/pageActor'
import { TopBar } from '@app/_components/TopBar'
import type { SectionId } from '@lib/domain/ids'
import { readClassExercise } from '@lib/services/sections/readClassExercise'
import { AlikePrograms } from './_components/AlikePrograms'
import { RegradingPanel } from './_components/RegradingPanel'
import { counted } from '@lib/ui/wording'

export const metadata: Metadata = { title: 'Exercise of a class' }

export default async function ClassExercisePage({ params }: PageProps<'/classes/[section]/exercises/[chapter]/[exercise]'>) {
  const { section: sectionId, chapter, exercise: slug } = await params
  const actor = await pageActor(`/classes/${sectionId}/exercises/${chapter}/${slug}`)
  const { section, assessment, title, learners, submissions, regrading, alike } = await orNotFound(
    readClassExercise(actor, sectionId as SectionId, chapter, slug),
  )
  return (
    <>
      <TopBar
        crumbs={[
          { label: 'Classes', href: '/classes' },
          { label: section.name, href: `/classes/${section.id}` as Route },
          { label: slug, code: true },
        ]}
      />
      <main id="content" className="page class-exercise">
        <h1>{title}</h1>
        <p className="lead">
          {counted(learners, 'learner has', 'learners have')} handed in {counted(submissions, 'program', 'programs')}.{' '}
          <Link href={`/courses/${section.course}/${chapter}/exercises/${slug}` as Route}>Open the exercise</Link>
        </p>
        <section aria-labelledby="regrading">
          <h2 id="regrading">Grading again</h2>
          <RegradingPanel section={section.id} assessment={assessment} initial={regrading} />
        </section>
        <section aria-labelledby="alike">
          <h2 id="alike">Alike</h2>
          <AlikePrograms groups={alike} section={section.id} />
        </section>
      </main>
    </>
  )
}
