'use client'
import { useId, useState } from 'react'
import { readNumber } from '../domain/readNumber'

interface DialProps {
  readonly label: string
  readonly value: number
  readonly minimum: number
  readonly maximum: number
  /** with a log scale, of the common logarithm */
  readonly step: number
  readonly scale?: 'log'
  onChange(value: number): void
}

const decimals = (step: number) => Math.max(0, -Math.floor(Math.log10(step) + 1e-9))

/** Two digits: 0.0032, 320, and 3.2e-7 where zeros would have to be counted. */
const twoDigits = (value: number) => (value >= 1e-4 ? String(Number(value.toPrecision(2))) : value.toExponential(1).replace('.0e', 'e'))

/** A quantity to be set: by sliding, by arrow keys, or by typing it. */
export function Dial({ label, value, minimum, maximum, step, scale, onChange }: DialProps) {
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const [refusal, setRefusal] = useState<string>()
  const leave = () => {
    setTyped(undefined)
    setRefusal(undefined)
  }
  // Whatever else has set it: what is typed and not taken is not its value.
  const [last, setLast] = useState(value)
  if (value !== last) {
    setLast(value)
    leave()
  }
  const shown = scale === 'log' ? twoDigits(value) : value.toFixed(decimals(step))
  const within = (next: number) => Math.min(maximum, Math.max(minimum, next))
  const commit = () => {
    if (!typed?.trim()) return leave()
    const reading = readNumber(typed)
    if ('refusal' in reading) return setRefusal(reading.refusal)
    const { value: next, grouped } = reading
    // 1.000 where a thousand can be set as well as one.
    if (grouped && grouped.value === within(grouped.value)) return setRefusal(grouped.question)
    onChange(within(scale === 'log' ? next : Number((minimum + Math.round((next - minimum) / step) * step).toFixed(6))))
    leave()
  }
  return (
    <div className="dial">
      <label htmlFor={id}>{label}</label>
      <input
        className="typed-value"
        inputMode="decimal"
        aria-label={`${label}, typed`}
        aria-invalid={refusal !== undefined}
        aria-describedby={refusal && `${id}-refusal`}
        value={typed ?? shown}
        onChange={(event) => {
          setTyped(event.target.value)
          setRefusal(undefined)
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
          if (event.key === 'Escape') leave()
        }}
      />
      <input
        id={id}
        type="range"
        min={scale === 'log' ? Math.log10(minimum) : minimum}
        max={scale === 'log' ? Math.log10(maximum) : maximum}
        step={step}
        value={scale === 'log' ? Math.log10(value) : value}
        aria-valuetext={shown}
        onChange={({ target }) =>
          onChange(scale === 'log' ? within(Number((10 ** Number(target.value)).toPrecision(3))) : Number(target.value))
        }
      />
      {refusal && (
        <p className="dial-refusal" id={`${id}-refusal`} role="alert">
          {refusal}
        </p>
      )}
    </div>
  )
}
