import type { Route } from 'next'
import Link from 'next/link'
import type { Course } from '@lib/domain/course'
import type { ChapterProgress } from '@lib/grading/chapterProgress'
import { ProgressRing } from '@lib/ui/ProgressRing'
import { ChapterRing } from '@app/_components/ChapterRing'

interface CourseRailProps {
  readonly course: Course
  readonly current: string
  readonly progress: Readonly<Record<string, ChapterProgress>>
}

const inWords = (progress: ChapterProgress | undefined) =>
  progress?.complete ? 'complete' : progress?.parts.some((part) => part.state !== 'open') ? 'begun' : 'not begun'

/** The course as a line of chapters: at the side of a desk, at the foot of a phone. */
export function CourseRail({ course, current, progress }: CourseRailProps) {
  const complete = Object.values(progress).filter((each) => each.complete).length
  return (
    <>
      <nav className="rail" aria-label="Chapters">
        <p className="rail-head">
          <Link href={`/courses/${course.id}` as Route}>{course.title}</Link>
          <span>
            {complete} of {course.chapters.length} chapters complete
          </span>
        </p>
        <ol>
          {course.chapters.map((chapter) => (
            <li key={chapter.id}>
              <ChapterRing progress={progress[chapter.id]} here={chapter.id === current} size={18} />
              {chapter.content ? (
                <Link href={`/courses/${course.id}/${chapter.id}` as Route} aria-current={chapter.id === current ? 'page' : undefined}>
                  {chapter.title}
                  <span className="visually-hidden">, {inWords(progress[chapter.id])}</span>
                </Link>
              ) : (
                <span className="rail-unwritten">
                  {chapter.title}
                  <small>not yet written</small>
                </span>
              )}
            </li>
          ))}
        </ol>
        <p className="rail-legend">
          <ProgressRing arcs={[1, 0, 0.5]} size={20} />
          Three arcs: challenge, quiz, exercises. When all are met the ring closes.
        </p>
      </nav>
      <nav className="course-foot" aria-label="Chapters, short">
        {course.chapters.map((chapter) => {
          const ring = <ChapterRing key={chapter.id} progress={progress[chapter.id]} here={chapter.id === current} size={20} />
          return chapter.content ? (
            <Link
              key={chapter.id}
              href={`/courses/${course.id}/${chapter.id}` as Route}
              aria-label={`${chapter.title}, ${inWords(progress[chapter.id])}`}
              aria-current={chapter.id === current ? 'page' : undefined}
            >
              {ring}
            </Link>
          ) : (
            <span key={chapter.id} title={`${chapter.title}, not yet written`}>
              {ring}
            </span>
          )
        })}
      </nav>
    </>
  )
}
