'use client'
import { useId } from 'react'
import { HtmlContent } from '@lib/ui/HtmlContent'
import { lineOf, type QuestionProps } from './QuestionProps'
import { Explained, stateOf, Verdict } from './Verdict'

export function Matching({ body, response, feedback, locked, onChange }: QuestionProps<'matching'>) {
  const pairs = response?.pairs ?? {}
  const name = useId()
  return (
    <>
      <ul className="quiz-order">
        {body.lefts.map(({ id, html }) => {
          const line = lineOf(feedback, id)
          return (
            <li key={id} className="quiz-option" data-state={stateOf(line)}>
              <div className="match-item">
                <label htmlFor={`${name}-${id}`}>
                  <HtmlContent html={html} inline />
                </label>
                <span>
                  <select
                    id={`${name}-${id}`}
                    value={pairs[id] ?? ''}
                    disabled={locked}
                    onChange={(event) => onChange({ type: 'matching', pairs: { ...pairs, [id]: event.target.value } })}
                  >
                    <option value="" disabled>
                      Choose …
                    </option>
                    {body.rights.map((right) => (
                      <option key={right.id} value={right.id}>
                        {right.text}
                      </option>
                    ))}
                  </select>
                  {line && <Verdict line={line} />}
                </span>
              </div>
              <Explained line={line} />
            </li>
          )
        })}
      </ul>
      {feedback && feedback.scoreGiven < feedback.scoreMaximum && (
        <p className="quiz-hint">
          Expected: <HtmlContent inline html={feedback.expectedHtml} />
        </p>
      )}
    </>
  )
}
