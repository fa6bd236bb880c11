import type { Metadata, Route } from 'next'
import Link from 'next/link'
import '@app/_styles/class-exercise.css'
import { orNotFound, pageActor } from '@app/_components/pageActor'
import { pageNumber } from '@app/_components/pageNumber'
import { TopBar } from '@app/_components/TopBar'
import type { SectionId } from '@lib/domain/ids'
import { readClassExercise } from '@lib/services/sections/readClassExercise'
import { AlikePrograms } from './_components/AlikePrograms'
import { RegradingPanel } from './_components/RegradingPanel'
import { counted } from '@lib/domain/wording'

export const metadata: Metadata = { title: 'Exercise of a class' }

export default async function ClassExercisePage({ params, searchParams }: PageProps<'/classes/[section]/exercises/[chapter]/[exercise]'>) {
  const { section: sectionId, chapter, exercise: slug } = await params
  const here = `/classes/${sectionId}/exercises/${chapter}/${slug}`
  const page = pageNumber((await searchParams).alike)
  const actor = await pageActor(here)
  const { section, assessment, title, submissions, regrading, alike } = await orNotFound(
    readClassExercise(actor, sectionId as SectionId, chapter, slug, page),
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
          {counted(alike.compared, 'learner has', 'learners have')} handed in {counted(submissions, 'program', 'programs')}.{' '}
          <Link href={`/courses/${section.course}/${chapter}/exercises/${slug}` as Route}>Open the exercise</Link>
        </p>
        <section aria-labelledby="regrading">
          <h2 id="regrading">Grading again</h2>
          <RegradingPanel section={section.id} assessment={assessment} initial={regrading} />
        </section>
        <section aria-labelledby="alike">
          <h2 id="alike">Alike</h2>
          <AlikePrograms alike={alike} section={section.id} assessment={assessment} here={here} />
        </section>
      </main>
    </>
  )
}
