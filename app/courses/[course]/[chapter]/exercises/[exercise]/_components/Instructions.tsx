import type { PresentedExercise } from '@lib/catalog/presentExercise'
import { HtmlContent } from '@lib/ui/HtmlContent'

const join = (numbers: readonly number[]) =>
  numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`

/** What is asked, and which checks will ask it. */
export const Instructions = ({ exercise }: { readonly exercise: PresentedExercise }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls has to be reachable by keyboard
  <section className="pane pane-task" aria-label="Task" tabIndex={0}>
    <p className="pane-kind">
      Exercise {exercise.position} of {exercise.of}. Measures objective{exercise.objectives.length > 1 ? 's' : ''}{' '}
      {join(exercise.objectives)}. About {exercise.minutes} minutes
    </p>
    <h1>{exercise.title}</h1>
    <HtmlContent className="instructions" html={exercise.instructionsHtml} />
    <h2>What is checked</h2>
    <ul className="check-names">
      {exercise.checks.map((check) => (
        <li key={check.id}>
          <span>{check.title}</span>
          <span className="muted">{check.visibility}</span>
          <span className="code">{check.points}</span>
        </li>
      ))}
    </ul>
  </section>
)
