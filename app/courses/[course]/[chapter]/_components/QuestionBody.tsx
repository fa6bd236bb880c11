'use client'
import { useId } from 'react'
import type { PresentedQuestion } from '@lib/catalog/presentQuestion'
import type { Response } from '@lib/domain/quiz'
import { HtmlContent } from '@lib/ui/HtmlContent'
import { Icon } from '@lib/ui/Icon'

interface BodyProps {
  readonly question: PresentedQuestion
  readonly response: Response | undefined
  onChange(response: Response): void
}

type Line = NonNullable<PresentedQuestion['feedback']>['lines'][number]

/** What a learner's judgement of one option came to, in words and with a sign. */
function Verdict({ line }: { readonly line: Line }) {
  const [kind, icon, words] = line.right
    ? (['right', 'check', line.chosen === undefined ? 'Right' : line.chosen ? 'Right, and you chose it' : 'Right to leave it'] as const)
    : line.chosen === false
      ? (['missed', 'warning', 'Holds, but you left it'] as const)
      : (['wrong', 'cross', line.chosen ? 'Chosen, but does not hold' : 'Not yet'] as const)
  return (
    <span className={`verdict verdict-${kind}`}>
      <Icon name={icon} /> {words}
    </span>
  )
}

/** The part of a question that is answered. Once it is, the same part shows the feedback. */
export function QuestionBody({ question, response, onChange }: BodyProps) {
  switch (question.type) {
    case 'one-choice':
    case 'several-choices':
      return <Choices {...{ question, response, onChange }} />
    case 'numeric':
      return <NumberAnswer {...{ question, response, onChange }} />
    case 'ordering':
      return <Ordering {...{ question, response, onChange }} />
  }
}

function Choices({ question, response, onChange }: BodyProps) {
  const name = useId()
  const several = question.type === 'several-choices'
  const chosen = new Set(response?.type === 'one-choice' ? [response.option] : response?.type === 'several-choices' ? response.options : [])
  const toggle = (id: string) => {
    if (!several) return onChange({ type: 'one-choice', option: id })
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChange({ type: 'several-choices', options: [...next] })
  }
  return (
    <fieldset>
      <legend className="visually-hidden">Your answer</legend>
      {question.options.map(({ id, html }) => {
        const line = question.feedback?.lines.find((each) => each.id === id)
        return (
          <div key={id} className="quiz-option" data-state={line && !line.right ? (line.chosen ? 'wrong' : 'missed') : undefined}>
            <label className="option">
              <input
                type={several ? 'checkbox' : 'radio'}
                name={name}
                checked={chosen.has(id)}
                disabled={line !== undefined}
                onChange={() => toggle(id)}
              />
              <span>
                <HtmlContent html={html} inline />
                {line && <Verdict line={line} />}
              </span>
            </label>
            {line && <HtmlContent className="quiz-feedback" html={line.html} />}
          </div>
        )
      })}
      {several && !question.feedback && (
        <p className="quiz-hint">
          Judge each statement by itself. If none holds,{' '}
          <button
            type="button"
            className="button button-quiet"
            onClick={() => onChange({ type: 'several-choices', options: [] })}
            aria-pressed={response !== undefined && chosen.size === 0}
          >
            say so
          </button>
        </p>
      )}
    </fieldset>
  )
}

function NumberAnswer({ question, response, onChange }: BodyProps) {
  const id = useId()
  const line = question.feedback?.lines[0]
  return (
    <div className="quiz-option quiz-number" data-state={line && !line.right ? 'wrong' : undefined}>
      <div>
        <label htmlFor={id}>Your number</label>
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={response?.type === 'numeric' ? response.text : ''}
          readOnly={line !== undefined}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onChange({ type: 'numeric', text: event.target.value.slice(0, 40) })}
        />
        <p className="quiz-hint" id={`${id}-hint`}>
          0.75, 75 % and 3/4 are the same to us.
        </p>
        {line && <Verdict line={line} />}
      </div>
      {line && (
        <div className="quiz-feedback">
          <HtmlContent html={line.html} />
          {!line.right && question.feedback && (
            <p>
              Expected: <span className="computed">{question.feedback.expectedHtml}</span>
            </p>
          )}
        </div>
      )}
    </div>
  )
}

function Ordering({ question, response, onChange }: BodyProps) {
  const order = response?.type === 'ordering' ? response.items : question.options.map((option) => option.id)
  const html = new Map(question.options.map((option) => [option.id, option.html]))
  const move = (from: number, to: number) => {
    const next = [...order]
    const [moved] = next.splice(from, 1)
    next.splice(to, 0, moved as string)
    onChange({ type: 'ordering', items: next })
  }
  return (
    <ol className="quiz-order">
      {order.map((id, place) => {
        const line = question.feedback?.lines.find((each) => each.id === id)
        return (
          <li key={id} className="quiz-option" data-state={line && !line.right ? 'wrong' : undefined}>
            <div className="order-item">
              <span className="computed">{place + 1}</span>
              <span>
                <HtmlContent html={html.get(id) ?? ''} inline />
                {line && <Verdict line={line} />}
              </span>
              {!line && (
                <span className="order-moves">
                  <button
                    type="button"
                    className="icon-button"
                    aria-label={`Move up: place ${place + 1}`}
                    disabled={place === 0}
                    onClick={() => move(place, place - 1)}
                  >
                    <Icon name="up" />
                  </button>
                  <button
                    type="button"
                    className="icon-button"
                    aria-label={`Move down: place ${place + 1}`}
                    disabled={place === order.length - 1}
                    onClick={() => move(place, place + 1)}
                  >
                    <Icon name="down" />
                  </button>
                </span>
              )}
            </div>
            {line && <HtmlContent className="quiz-feedback" html={line.html} />}
          </li>
        )
      })}
      {!question.feedback && response === undefined && (
        <li className="quiz-hint">
          This is the order they were drawn in. Move them, or{' '}
          <button type="button" className="button button-quiet" onClick={() => onChange({ type: 'ordering', items: order })}>
            keep this order
          </button>
        </li>
      )}
    </ol>
  )
}
