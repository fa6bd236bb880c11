import type { Route } from 'next'
import Link from 'next/link'
import type { ChapterEntry } from '@lib/catalog/catalog'
import { examOf } from '@lib/catalog/quizzes'
import { listWords, plural } from '@lib/domain/wording'

interface ChapterEndProps {
  readonly entry: ChapterEntry
  readonly complete: boolean
}

/** What completes the chapter, and the way to its neighbours. */
export function ChapterEnd({ entry, complete }: ChapterEndProps) {
  const { course, chapter, quiz, exercises, challenge } = entry
  const written = course.chapters.filter((each) => each.content)
  const at = written.findIndex((each) => each.id === chapter.id)
  const [previous, next] = [written[at - 1], written[at + 1]]
  const needs = [
    `the quiz reaches ${100 * quiz.definition.passingShare} %`,
    ...(examOf(entry) ? ['the exam does, too'] : []),
    ...(exercises.length > 0 ? ['the exercises pass'] : []),
    ...(challenge ? [plural(challenge.goals.length, 'the goal of the challenge is met', 'the goals of the challenge are met')] : []),
  ]
  const link = (to: (typeof written)[number], words: string) => (
    <Link href={`/courses/${course.id}/${to.id}` as Route}>
      <small>{words}</small> {to.title}
    </Link>
  )
  return (
    <div className="chapter-end">
      <p>{complete ? 'This chapter is complete: the ring is closed.' : `This chapter is complete when ${listWords(needs)}.`}</p>
      <nav aria-label="Neighbouring chapters">
        {previous ? link(previous, 'Previous chapter') : <span />}
        {next && link(next, 'Next chapter')}
      </nav>
    </div>
  )
}
