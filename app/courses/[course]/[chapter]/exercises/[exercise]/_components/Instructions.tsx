import type { ReactNode } from 'react'
import type { PresentedExercise } from '@lib/catalog/presentExercise'
import { HtmlContent } from '@lib/ui/HtmlContent'
import { ScrollRegion } from '@lib/ui/ScrollRegion'
import { listWords, plural } from '@lib/domain/wording'

/** What is asked, and which checks will ask it. */
export const Instructions = ({ exercise, children }: { readonly exercise: PresentedExercise; readonly children: ReactNode }) => (
  <ScrollRegion className="pane pane-task" label="Task">
    <p className="pane-kind">
      Exercise {exercise.position} of {exercise.of}.{' '}
      {exercise.objectives.length > 0 &&
        `Measures ${plural(exercise.objectives.length, 'objective', 'objectives')} ${listWords(exercise.objectives)}. `}
      About {exercise.minutes} minutes
    </p>
    <h1>{exercise.title}</h1>
    <HtmlContent className="instructions" html={exercise.instructionsHtml} />
    <h2>What is checked</h2>
    <ul className="check-names">
      {exercise.checks.map((check) => (
        <li key={check.id}>
          <span>{check.title}</span>
          <span className="muted">{check.visibility}</span>
          <span translate="no" className="code">
            {check.points}
          </span>
        </li>
      ))}
    </ul>
    {children}
  </ScrollRegion>
)
