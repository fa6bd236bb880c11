'use client'
import { useId, useState } from 'react'

interface DialProps {
  readonly label: string
  readonly value: number
  readonly minimum: number
  readonly maximum: number
  readonly step: number
  onChange(value: number): void
}

const decimals = (step: number) => Math.max(0, -Math.floor(Math.log10(step) + 1e-9))

/** A quantity to be set: by sliding, by arrow keys, or by typing it. */
export function Dial({ label, value, minimum, maximum, step, onChange }: DialProps) {
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const shown = value.toFixed(decimals(step))
  const commit = () => {
    const next = Number(typed?.replace(',', '.'))
    if (typed?.trim() && Number.isFinite(next))
      onChange(Math.min(maximum, Math.max(minimum, Number((Math.round(next / step) * step).toFixed(6)))))
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
        min={minimum}
        max={maximum}
        step={step}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  )
}
