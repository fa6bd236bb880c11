'use client'
import { HtmlContent } from '@lib/ui/HtmlContent'
import { Icon } from '@lib/ui/Icon'
import { lineOf, type QuestionProps } from './QuestionProps'
import { Explained, stateOf, Verdict } from './Verdict'

export function Ordering({ body, response, feedback, locked, onChange }: QuestionProps<'ordering'>) {
  const order = response?.items ?? body.options.map((option) => option.id)
  const html = new Map(body.options.map((option) => [option.id, option.html]))
  const move = (from: number, to: number) => {
    const next = [...order]
    const [moved] = next.splice(from, 1)
    next.splice(to, 0, moved as string)
    onChange({ type: 'ordering', items: next })
  }
  return (
    <ol className="quiz-order">
      {order.map((id, place) => {
        const line = lineOf(feedback, id)
        return (
          <li key={id} className="quiz-option" data-state={stateOf(line)}>
            <div className="order-item">
              <span translate="no" className="computed">
                {place + 1}
              </span>
              <span>
                <HtmlContent html={html.get(id) ?? ''} inline />
                {line && <Verdict line={line} />}
              </span>
              {!locked && (
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
            <Explained line={line} />
          </li>
        )
      })}
      {!locked && response === undefined && (
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
