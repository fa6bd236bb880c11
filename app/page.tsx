import type { Route } from 'next'
import Link from 'next/link'
import './_styles/landing.css'
import './_styles/report.css'
import { Inbox } from '@content/practical-methodology/chapters/01-performance-metrics/simulations/Inbox'
import { Plate as LargePlate } from '@content/practical-methodology/chapters/01-performance-metrics/simulations/Plate'
import { plates } from '@content/practical-methodology/plates'
import { simulateClass } from '@content/practical-methodology/simulatedClass'
import { courses } from '@lib/catalog/catalog'
import { countCourse } from '@lib/catalog/countCourse'
import { demonstrateGrading } from '@lib/services/submissions/demonstrateGrading'
import { ClassGrid } from '@lib/charts/ClassGrid'
import { Plate } from '@lib/charts/Plate'
import { ScrollRegion } from '@lib/ui/ScrollRegion'
import { GradingReport } from './_components/GradingReport'
import { TopBar } from './_components/TopBar'

const shownClass = simulateClass(40, 40)
/** whose picture fills four fields of the plate */
const largest = 'performance-metrics'
const drawing = (chapter: string) => {
  const drawn = plates[chapter]
  return drawn && <Plate {...drawn} />
}

export default async function LandingPage() {
  const [course] = courses
  if (!course) return null
  const counts = countCourse(course)
  const { program, result } = await demonstrateGrading()
  const opened = course.chapters.find((chapter) => chapter.content)
  const open = `/courses/${course.id}/${opened?.id ?? ''}` as Route
  return (
    <>
      <TopBar wide />
      <main id="content" className="landing">
        <section className="hero" aria-label="What it is">
          <div className="split">
            <h1>
              Every figure computes. <em>Every answer is graded.</em>
            </h1>
            <div>
              <p>
                Holdout is an open-source course platform. Its first course teaches{' '}
                {course.description.charAt(0).toLowerCase() + course.description.slice(1)}
              </p>
              <p className="acts">
                <Link className="button button-primary" href={open}>
                  Open chapter {opened?.number}
                </Link>
                <Link className="button" href="#install">
                  Run it yourself
                </Link>
              </p>
            </div>
          </div>
          <Inbox />
        </section>

        <section className="band" id="course">
          <div className="split">
            <div>
              <h2>{course.title}</h2>
              <p className="lede">
                From the first question to the last search, in {course.chapters.length} chapters. Each is built round one worked example,
                the instruments to take it apart, a quiz, and code you write yourself.
              </p>
            </div>
            <dl className="counts">
              {counts.map(({ name, count }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{count}</dd>
                </div>
              ))}
            </dl>
          </div>
          <ol className="plate">
            {course.chapters.map((chapter) => (
              <li key={chapter.id} data-large={chapter.id === largest}>
                {chapter.id === largest ? <LargePlate /> : drawing(chapter.id)}
                <h3>
                  <span>{chapter.number}</span> <Link href={`/courses/${course.id}/${chapter.id}` as Route}>{chapter.title}</Link>
                </h3>
                <p>{chapter.question}</p>
              </li>
            ))}
          </ol>
        </section>

        <section className="band two" id="grading">
          <div>
            <h2>A wrong answer gets the smallest input that shows it</h2>
            <p className="lede">
              Your code runs in a sealed sandbox, beside the reference. Where the two part ways, you are not told “incorrect”: you are shown
              the least that still goes wrong.
            </p>
            <ol className="steps">
              <li>Inputs are drawn afresh for each submission, so that seeing one spends nothing.</li>
              <li>The shortest that fails is cut down, again and again, for as long as it keeps failing.</li>
              <li>
                What remains stands beside what was expected. A mistake that others made before you has a name, and a question that leads
                on.
              </li>
            </ol>
          </div>
          <div className="box demonstration">
            <ScrollRegion as="pre" translate="no" className="code" label="A learner’s program">
              {program.trim()}
            </ScrollRegion>
            <GradingReport result={result} about="This program was graded when the server started, as yours would be." />
          </div>
        </section>

        <section className="band two" id="teach">
          <div>
            <h2>One screen for the whole class</h2>
            <p className="lede">
              A code or a link brings learners in. From then on you see who is where, part by part, and every cell opens the work behind it.
            </p>
            <ul className="facts">
              <li>Each submission is there with its verdict, its counterexample and the mistake it was recognised by.</li>
              <li>What was handed in is never lost: it is kept before it is graded, and graded once.</li>
              <li>Answers and hidden checks never leave the server before they are due.</li>
            </ul>
          </div>
          <figure className="box">
            <ClassGrid {...shownClass} />
            <figcaption className="muted">Forty simulated learners over the parts of a chapter: full, part and no points.</figcaption>
          </figure>
        </section>

        <section className="band two install" id="install">
          <div>
            <h2>Two lines to run it</h2>
            <p className="lede">
              Node 20 and a disk. No account elsewhere, no outside service: your learners’ work stays where you put it.
            </p>
          </div>
          <ScrollRegion as="pre" translate="no" className="code" label="Installation">
            <i>$ </i>npm ci{'\n'}
            <i>$ </i>npm run demo <span># with a class of forty, already at work</span>
          </ScrollRegion>
        </section>
      </main>
      <footer className="footer landing-footer">
        <span>Holdout is free software under the MIT licence. Its mark is a data set with one part set aside.</span>
      </footer>
    </>
  )
}
