import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import '@app/_styles/chapter.css'
import '@app/_styles/prose.css'
import '@app/_styles/instrument.css'
import '@app/_styles/places.css'
import '@app/_styles/quiz.css'
import '@app/_styles/questions.css'
import '@app/_styles/plot.css'
import '@app/_styles/print.css'
import type { MadePrediction } from '@app/_components/localPredictions'
import { TopBar } from '@app/_components/TopBar'
import { currentActor } from '@lib/auth/session'
import type { Caller } from '@lib/domain/actor'
import { exercisesNamed, findChapter, pointsOf } from '@lib/catalog/catalog'
import { examOf } from '@lib/catalog/quizzes'
import { readingMinutes } from '@lib/catalog/lessonText'
import type { ChapterProgress } from '@lib/grading/chapterProgress'
import { readQuiz, readQuizTerms } from '@lib/services/quizzes/readQuiz'
import { readStanding } from '@lib/services/review/readStanding'
import { readLatestSubmission } from '@lib/services/submissions/readSubmissions'
import { readDraft } from '@lib/services/work/drafts'
import { readSkippedPrompts, readPredictions } from '@lib/services/work/predictions'
import { readProgress } from '@lib/services/work/readProgress'
import { PartRing } from '@app/_components/PartRing'
import { stateWords } from '@app/_components/partWords'
import { ChapterEnd } from './_components/ChapterEnd'
import { CourseRail } from './_components/CourseRail'
import { PageEdge } from './_components/PageEdge'
import { Predict } from './_components/Predict'
import { QuizIsland } from './_components/QuizIsland'
import { SimulationIsland } from './_components/SimulationIsland'

type Props = PageProps<'/courses/[course]/[chapter]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { course, chapter } = await params
  const entry = findChapter(course, chapter)
  return entry ? { title: entry.chapter.title, description: entry.chapter.question } : {}
}

/** Where the caller stands at a quiz: in an attempt, or before the first one with what holds for it. */
async function standingAt(caller: Caller, quiz: string) {
  if (!caller) return { attempt: undefined, terms: undefined, draft: undefined }
  const attempt = await readQuiz(caller, quiz)
  return { attempt, terms: attempt ? undefined : await readQuizTerms(caller, quiz), draft: await readDraft(caller, quiz) }
}

export default async function ChapterPage({ params }: Props) {
  const { course: courseId, chapter: chapterId } = await params
  const entry = findChapter(courseId, chapterId) ?? notFound()
  const { course, chapter } = entry
  const actor = await currentActor()
  const progress: Record<string, ChapterProgress> = actor ? await readProgress(actor, course.id) : {}
  const predictions = actor ? await readPredictions(actor) : []
  const skipped = actor ? await readSkippedPrompts(actor) : []
  const madeOf = (prompt: string): MadePrediction | undefined => {
    const made = predictions.find((each) => each.prompt === prompt)
    if (made) return { option: made.option, confidence: made.confidence }
    return skipped.includes(prompt) ? { skipped: true } : undefined
  }
  const own = progress[chapter.id]
  const goals = (entry.challenge?.goals ?? []).map(({ key, goal: { id, title } }) => ({
    id,
    key,
    title,
    met: own?.parts.find((part) => part.key === key)?.state === 'passed',
  }))
  const here = `/courses/${course.id}/${chapter.id}`
  const before = course.chapters.filter((each) => chapter.content.prerequisites.includes(each.id))
  const { default: Lesson } = await import(`@content/${course.id}/chapters/${chapter.content.folder}/lesson.mdx`)
  const [firstFigure] = chapter.content.figures
  const exam = examOf(entry)
  const levels =
    actor && chapter.content.figures.some(({ standing }) => standing) ? (await readStanding(actor, course.id)).chapters : undefined
  // A figure may be driven by what another chapter has had written.
  const driving = new Set(chapter.content.figures.flatMap(({ drivenBy }) => drivenBy ?? []))
  const programs = await Promise.all(
    exercisesNamed(course.id, driving).map(
      async ({
        path,
        exercise: {
          key,
          gradable,
          definition: { slug, entryPoint },
        },
      }) => ({
        exercise: slug,
        key,
        entryPoint,
        href: path,
        world: gradable.world === undefined ? undefined : `${path}/world`,
        source: actor ? ((await readDraft(actor, key))?.text ?? (await readLatestSubmission(actor, key))?.source) : undefined,
      }),
    ),
  )
  const standing = course.chapters.map(({ id, number, title }) => ({
    id,
    number,
    title,
    href: `/courses/${course.id}/${id}`,
    level: levels?.find((each) => each.id === id)?.level,
  }))

  // biome-ignore-start lint/correctness/noComponentHookFactories: rendered once, on the server
  const components = {
    Objectives: () => (
      <aside className="margin-note margin-note-first" aria-label="Objectives">
        <b>After this chapter you can</b>
        <ol>
          {chapter.content.objectives.map((objective) => (
            <li key={objective.id}>{objective.text.replace(/,$/, objective === chapter.content.objectives.at(-1) ? '.' : ',')}</li>
          ))}
        </ol>
      </aside>
    ),
    Predict: ({ id, children }: { id: string; children?: ReactNode }) => {
      const prompt = chapter.content.predictions.find((each) => each.id === id)
      return (
        prompt && (
          <Predict prompt={prompt} userId={actor?.userId} made={madeOf(id)}>
            {children}
          </Predict>
        )
      )
    },
    Simulation: ({ name }: { name: string }) => {
      const index = chapter.content.figures.findIndex((figure) => figure.id === name)
      const prompt = chapter.content.figures[index]?.prediction
      return (
        <SimulationIsland
          name={name}
          figure={`${chapter.number}.${index + 1}`}
          title={chapter.content.figures[index]?.title ?? ''}
          goals={name === chapter.content.challenge ? goals : []}
          userId={actor?.userId}
          standing={chapter.content.figures[index]?.standing ? standing : undefined}
          programs={programs.filter(({ exercise }) => chapter.content.figures[index]?.drivenBy?.includes(exercise))}
          prediction={prompt ? { id: prompt, made: madeOf(prompt) } : undefined}
        />
      )
    },
  }
  // biome-ignore-end lint/correctness/noComponentHookFactories: rendered once, on the server

  return (
    <>
      <TopBar crumbs={[{ label: course.title, href: `/courses/${course.id}` as Route }, { label: `${chapter.number} ${chapter.title}` }]} />
      <nav className="part-links" aria-label="Parts of the chapter">
        <a href="#content">Lesson</a>
        {firstFigure && <a href={`#figure-${firstFigure.id}`}>Figures</a>}
        <a href="#quiz">Quiz</a>
        {entry.exercises.length > 0 && <a href="#exercises">Exercises</a>}
      </nav>
      <div className="chapter-frame">
        <CourseRail course={course} current={chapter.id} progress={progress} />
        <main id="content" className="chapter">
          <article className="prose" style={{ counterReset: 'section', ['--chapter' as string]: `"${chapter.number}"` }}>
            <h1>
              <span className="chapter-number">{chapter.number}</span>
              {chapter.title}
            </h1>
            <p className="lesson-facts">
              {readingMinutes(course, chapter.content)} minutes to read.{' '}
              {before.length === 0 ? 'It builds on nothing before it.' : 'It builds on '}
              {before.map((each, i) => (
                <span key={each.id}>
                  {i > 0 && (i === before.length - 1 ? ' and ' : ', ')}
                  <Link href={`/courses/${course.id}/${each.id}` as Route}>{each.title}</Link>
                  {i === before.length - 1 && '.'}
                </span>
              ))}
            </p>
            <Lesson components={components} />
          </article>
          <section aria-labelledby="quiz">
            <h2 id="quiz" className="part-title">
              Quiz
            </h2>
            <QuizIsland
              quiz={entry.quiz.key}
              name={`the quiz of “${chapter.title}”`}
              userId={actor?.userId}
              here={`${here}#quiz`}
              intro={`${entry.quiz.definition.questions.length} questions with values drawn for you, and a reason for every option. Passed from ${100 * entry.quiz.definition.passingShare} %.`}
              {...(await standingAt(actor, entry.quiz.key))}
            />
          </section>
          {exam && (
            <section aria-labelledby="exam">
              <h2 id="exam" className="part-title">
                Final exam
              </h2>
              <QuizIsland
                quiz={exam}
                name="the final exam"
                userId={actor?.userId}
                here={`${here}#exam`}
                intro="Questions from all chapters, with values drawn for you: every objective of the course is measured. Passed from 80 %. Without a class it opens when all quizzes are passed."
                {...(await standingAt(actor, exam))}
              />
            </section>
          )}
          {entry.exercises.length > 0 && (
            <section aria-labelledby="exercises">
              <h2 id="exercises" className="part-title">
                Exercises
              </h2>
              <p className="part-lead">
                Write it yourself. Each program is checked against inputs you will not have seen; when one fails, you get the smallest that
                does.
              </p>
              <ul className="exercise-list">
                {entry.exercises.map(({ key, definition }) => {
                  const part = own?.parts.find((each) => each.key === key)
                  return (
                    <li key={key}>
                      <Link href={`${here}/exercises/${definition.slug}` as Route}>
                        <PartRing progress={part} size={18} />
                        <b translate="no" className="code">
                          {definition.slug}
                        </b>
                        <span>{definition.summary}</span>
                        <span className="muted">
                          {part && part.state !== 'open' ? stateWords[part.state] : `about ${definition.minutes} minutes`}
                        </span>
                        <span translate="no" className="code">
                          {part?.scoreGiven ?? 0}/{pointsOf(definition)}
                        </span>
                      </Link>
                    </li>
                  )
                })}
              </ul>
            </section>
          )}
          <ChapterEnd entry={entry} complete={own?.complete ?? false} />
        </main>
        <PageEdge figures={Object.fromEntries(chapter.content.figures.map(({ id, name }) => [`figure-${id}`, name]))} />
      </div>
    </>
  )
}
