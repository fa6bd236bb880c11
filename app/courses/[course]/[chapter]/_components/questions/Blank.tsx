'use client'
import { useId } from 'react'

interface BlankProps {
  readonly label: string
  readonly value: string
  readonly unit?: string | undefined
  readonly numeric?: boolean
  readonly locked: boolean
  readonly describedBy?: string | undefined
  readonly hiddenLabel?: boolean
  onChange(text: string): void
}

/** A place for a number or a word. */
export function Blank({ label, value, unit, numeric = true, locked, describedBy, hiddenLabel, onChange }: BlankProps) {
  const id = useId()
  return (
    <span className="blank">
      <label htmlFor={id} className={hiddenLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <input
        id={id}
        inputMode={numeric ? 'decimal' : 'text'}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        readOnly={locked}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.value.slice(0, 40))}
      />
      {unit && <span className="blank-unit">{unit}</span>}
    </span>
  )
}
