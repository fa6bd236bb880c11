import type { Route } from 'next'
import Link from 'next/link'
import type { Roster } from '@lib/services/sections/readRoster'

/** The exercises of a class's course: how far they are, which to grade again, where programs are alike. */
export const ClassExercises = ({ section, exercises }: { readonly section: string; readonly exercises: Roster['exercises'] }) => (
  <section className="class-exercises" aria-labelledby="class-exercises">
    <h2 id="class-exercises">Exercises</h2>
    <p className="muted">What a change of checks would do to the grades, and which programs are alike.</p>
    <ul className="class-list">
      {exercises.map(({ chapter, slug, title, tried, passed, stale }) => (
        <li key={`${chapter}/${slug}`}>
          <Link href={`/classes/${section}/exercises/${chapter}/${slug}` as Route}>{title}</Link>
          <span className="muted">
            {tried} handed in, {passed} passed
          </span>
          <span>{stale > 0 && <b>{stale} to grade again</b>}</span>
        </li>
      ))}
    </ul>
  </section>
)
