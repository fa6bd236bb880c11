'use client'
import { useId } from 'react'
import { matrixCells } from '@lib/domain/variants'
import { HtmlContent } from '@lib/ui/HtmlContent'
import { Blank } from './Blank'
import { lineOf, type QuestionProps } from './QuestionProps'
import { Explained, stateOf, Verdict } from './Verdict'

const sameToUs = '0.75, 75 %, 3/4 and 7.5e-1 are the same to us.'

export function NumberAnswer({ body, response, feedback, locked, onChange }: QuestionProps<'numeric'>) {
  const hint = useId()
  const line = feedback?.lines[0]
  return (
    <div className="quiz-option quiz-number" data-state={stateOf(line)}>
      <div>
        <Blank
          label="Your number"
          value={response?.text ?? ''}
          unit={body.unit}
          locked={locked}
          describedBy={hint}
          onChange={(text) => onChange({ type: 'numeric', text })}
        />
        <p className="quiz-hint" id={hint}>
          {sameToUs}
        </p>
        {line && <Verdict line={line} />}
      </div>
      <Explained line={line} expectedHtml={feedback?.expectedHtml} />
    </div>
  )
}

export function FillIn({ body, response, feedback, locked, onChange }: QuestionProps<'fill-in'>) {
  const texts = response?.texts ?? {}
  return (
    <div className="quiz-blanks">
      <p className="quiz-sentence">
        {body.blanks.map(({ id, before, unit }, i) => (
          <span key={id}>
            <HtmlContent html={before} inline />{' '}
            <Blank
              label={`Blank ${i + 1}`}
              hiddenLabel
              numeric={false}
              value={texts[id] ?? ''}
              unit={unit}
              locked={locked}
              onChange={(text) => onChange({ type: 'fill-in', texts: { ...texts, [id]: text } })}
            />
            {/^[.,;:]/.test(body.blanks[i + 1]?.before ?? body.after) ? '' : ' '}
          </span>
        ))}
        <HtmlContent html={body.after} inline />
      </p>
      {body.blanks.map(({ id }, i) => {
        const line = lineOf(feedback, id)
        return (
          line && (
            <div key={id} className="quiz-option quiz-number" data-state={stateOf(line)}>
              <div>
                <b>Blank {i + 1}</b> <Verdict line={line} />
              </div>
              <Explained line={line} />
            </div>
          )
        )
      })}
      {feedback && feedback.scoreGiven < feedback.scoreMaximum && (
        <p className="quiz-hint">
          Expected, in order: <HtmlContent inline translate="no" className="computed" html={feedback.expectedHtml} />
        </p>
      )}
    </div>
  )
}

export function Calculation({ body, response, feedback, locked, onChange }: QuestionProps<'calculation'>) {
  const texts = response?.texts ?? {}
  return (
    <ol className="quiz-steps-asked">
      {body.steps.map(({ id, html, unit }, i) => {
        const line = lineOf(feedback, id)
        return (
          <li key={id} className="quiz-option quiz-number" data-state={stateOf(line)}>
            <div>
              <p>
                <span translate="no" className="computed">
                  {i + 1}
                </span>{' '}
                <HtmlContent html={html} inline />
              </p>
              <Blank
                label={`Step ${i + 1}`}
                hiddenLabel
                value={texts[id] ?? ''}
                unit={unit}
                locked={locked}
                onChange={(text) => onChange({ type: 'calculation', texts: { ...texts, [id]: text } })}
              />
              {line && <Verdict line={line} />}
            </div>
            <Explained line={line} />
          </li>
        )
      })}
      <li className="quiz-hint">
        {feedback ? (
          <>
            With every step right: <HtmlContent inline translate="no" className="computed" html={feedback.expectedHtml} />. A slip costs its
            own step alone: the later ones are judged by what you went on with.
          </>
        ) : (
          sameToUs
        )}
      </li>
    </ol>
  )
}

const cellNames = { tp: 'true positives', fn: 'false negatives', fp: 'false positives', tn: 'true negatives' } as const

export function MatrixAnswer({ body, response, feedback, locked, onChange }: QuestionProps<'matrix'>) {
  const texts = response?.texts ?? {}
  const rows = [matrixCells.slice(0, 2), matrixCells.slice(2)] as const
  return (
    <div className="quiz-blanks">
      <table className="quiz-matrix">
        <thead>
          <tr>
            <td />
            {body.predicted.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, r) => (
            <tr key={body.truth[r]}>
              <th scope="row">{body.truth[r]}</th>
              {cells.map((cell) => (
                <td key={cell}>
                  {body.counts[cell] ?? (
                    <Blank
                      label={cellNames[cell]}
                      hiddenLabel
                      value={texts[cell] ?? ''}
                      locked={locked}
                      onChange={(text) => onChange({ type: 'matrix', texts: { ...texts, [cell]: text.slice(0, 20) } })}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {feedback?.lines.map((line) => (
        <div key={line.id} className="quiz-option quiz-number" data-state={stateOf(line)}>
          <div>
            <b>{cellNames[line.id as keyof typeof cellNames]}</b> <Verdict line={line} />
          </div>
          <Explained line={line} />
        </div>
      ))}
      {feedback && feedback.scoreGiven < feedback.scoreMaximum && (
        <p className="quiz-hint">
          Expected: <HtmlContent inline translate="no" className="computed" html={feedback.expectedHtml} />
        </p>
      )}
    </div>
  )
}

export function OutputAnswer({ body, response, feedback, locked, onChange }: QuestionProps<'output'>) {
  const id = useId()
  const line = feedback?.lines[0]
  return (
    <>
      <pre translate="no" className="quiz-program code">
        {body.program}
      </pre>
      <div className="quiz-option quiz-number" data-state={stateOf(line)}>
        <div>
          <label htmlFor={id}>What it prints, line by line</label>
          <textarea
            id={id}
            rows={3}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={response?.text ?? ''}
            readOnly={locked}
            onChange={(event) => onChange({ type: 'output', text: event.target.value.slice(0, 600) })}
          />
          {line && <Verdict line={line} />}
        </div>
        <Explained line={line} expectedHtml={feedback?.expectedHtml} />
      </div>
    </>
  )
}
