'use client'
import { useId } from 'react'
import type { ShownOption } from '@lib/domain/shownQuestion'
import { HtmlContent } from '@lib/ui/HtmlContent'
import { lineOf, type QuestionProps } from './QuestionProps'
import { Explained, stateOf, Verdict } from './Verdict'

interface OptionListProps {
  readonly legend: string
  readonly visibleLegend?: boolean
  readonly kind: 'radio' | 'checkbox'
  readonly options: readonly ShownOption[]
  readonly chosen: ReadonlySet<string>
  readonly feedback: QuestionProps<'one-choice'>['feedback']
  readonly locked: boolean
  onToggle(id: string): void
}

/** Options of which one or several are chosen, each with its reason once it is judged. */
export function OptionList({ legend, visibleLegend, kind, options, chosen, feedback, locked, onToggle }: OptionListProps) {
  const name = useId()
  return (
    <fieldset>
      <legend className={visibleLegend ? 'quiz-legend' : 'visually-hidden'}>{legend}</legend>
      {options.map(({ id, html }) => {
        const line = lineOf(feedback, id)
        return (
          <div key={id} className="quiz-option" data-state={stateOf(line)}>
            <label className="option">
              <input type={kind} name={name} checked={chosen.has(id)} disabled={locked} onChange={() => onToggle(id)} />
              <span>
                <HtmlContent html={html} inline />
                {line && <Verdict line={line} />}
              </span>
            </label>
            <Explained line={line} />
          </div>
        )
      })}
    </fieldset>
  )
}

export function OneChoice({ body, response, feedback, locked, onChange }: QuestionProps<'one-choice'>) {
  return (
    <OptionList
      legend="Your answer"
      kind="radio"
      options={body.options}
      chosen={new Set(response ? [response.option] : [])}
      feedback={feedback}
      locked={locked}
      onToggle={(option) => onChange({ type: 'one-choice', option })}
    />
  )
}

export function SeveralChoices({ body, response, feedback, locked, onChange }: QuestionProps<'several-choices'>) {
  const chosen = new Set(response?.options)
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChange({ type: 'several-choices', options: [...next] })
  }
  return (
    <>
      <OptionList legend="Your answer" kind="checkbox" options={body.options} {...{ chosen, feedback, locked }} onToggle={toggle} />
      {!locked && (
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
    </>
  )
}
