'use client'
import { useRef } from 'react'
import { Icon, type IconName } from '@lib/ui/Icon'
import { lineOf, type QuestionProps } from './QuestionProps'
import { Explained, stateOf, Verdict } from './Verdict'

const deepest = 4

/** Code lines to be put in order and indented; some do not belong. */
export function Parsons({ body, response, feedback, locked, onChange }: QuestionProps<'parsons'>) {
  const program = response?.lines ?? []
  const list = useRef<HTMLOListElement>(null)
  const pool = useRef<HTMLUListElement>(null)
  const textOf = (id: string) => body.lines.find((line) => line.id === id)?.text ?? ''
  const spare = body.lines.filter(({ id }) => !program.some((line) => line.id === id))
  const set = (lines: typeof program) => onChange({ type: 'parsons', lines })
  const move = (from: number, to: number) => {
    const next = [...program]
    const [moved] = next.splice(from, 1)
    if (moved) next.splice(to, 0, moved)
    set(next)
  }
  const indent = (place: number, by: number) => set(program.map((line, i) => (i === place ? { ...line, indent: line.indent + by } : line)))
  const remove = (place: number) => {
    set(program.filter((_, i) => i !== place))
    list.current?.focus()
  }
  const add = (id: string) => {
    set([...program, { id, indent: program.at(-1)?.indent ?? 0 }])
    pool.current?.focus()
  }
  const act = (icon: IconName, label: string, disabled: boolean, onClick: () => void) => (
    <button type="button" className="icon-button" aria-label={label} disabled={disabled} onClick={onClick}>
      <Icon name={icon} />
    </button>
  )
  return (
    <div className="parsons">
      <p className="quiz-legend" id="parsons-program">
        Your program
      </p>
      <ol className="quiz-order" ref={list} tabIndex={-1} aria-labelledby="parsons-program">
        {program.length === 0 && <li className="quiz-hint">No line yet: add the one it begins with.</li>}
        {program.map(({ id, indent: depth }, place) => {
          const line = lineOf(feedback, id)
          return (
            <li key={id} className="quiz-option" data-state={stateOf(line)}>
              <div className="parsons-line">
                <code translate="no" style={{ paddingInlineStart: `${depth * 2}ch` }}>
                  {textOf(id)}
                </code>
                {line ? (
                  <Verdict line={line} />
                ) : locked ? null : (
                  <span className="order-moves">
                    {act('left', `Line ${place + 1}: less indented`, depth === 0, () => indent(place, -1))}
                    {act('right', `Line ${place + 1}: more indented`, depth === deepest, () => indent(place, 1))}
                    {act('up', `Line ${place + 1}: move up`, place === 0, () => move(place, place - 1))}
                    {act('down', `Line ${place + 1}: move down`, place === program.length - 1, () => move(place, place + 1))}
                    {act('cross', `Line ${place + 1}: take out`, false, () => remove(place))}
                  </span>
                )}
              </div>
              <Explained line={line} />
            </li>
          )
        })}
      </ol>
      <p className="quiz-legend" id="parsons-pool">
        {locked ? 'Left out' : 'Lines to choose from'}
      </p>
      <ul className="quiz-order" ref={pool} tabIndex={-1} aria-labelledby="parsons-pool">
        {spare.map(({ id, text }) => {
          const line = lineOf(feedback, id)
          return (
            <li key={id} className="quiz-option" data-state={stateOf(line)}>
              <div className="parsons-line">
                <code translate="no">{text}</code>
                {line ? (
                  <Verdict line={line} />
                ) : locked ? null : (
                  <button type="button" className="button button-quiet" aria-label={`Add: ${text}`} onClick={() => add(id)}>
                    Add
                  </button>
                )}
              </div>
              <Explained line={line} />
            </li>
          )
        })}
        {spare.length === 0 && <li className="quiz-hint">Every line is in use.</li>}
      </ul>
    </div>
  )
}
