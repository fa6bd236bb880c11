'use client'
import { useId, useState } from 'react'

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
  const shown = scale === 'log' ? twoDigits(value) : value.toFixed(decimals(step))
  const within = (next: number) => Math.min(maximum, Math.max(minimum, next))
  const commit = () => {
    const next = Number(typed?.replace(',', '.'))
    if (typed?.trim() && Number.isFinite(next))
      onChange(within(scale === 'log' ? next : Number((minimum + Math.round((next - minimum) / step) * step).toFixed(6))))
    setTyped(undefined)
  }
  return (
    <div className="dial">
      <label htmlFor={id}>{label}</label>
      <input
        className="typed-value"
        inputMode="decimal"
        aria-label={`${label}, typed`}
        value={typed ?? shown}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
          if (event.key === 'Escape') setTyped(undefined)
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
    </div>
  )
}
