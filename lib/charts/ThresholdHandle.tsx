'use client'
import type { KeyboardEvent, PointerEvent } from 'react'

interface ThresholdHandleProps {
  readonly label: string
  readonly value: number
  readonly step: number
  /** pixels from the left edge of the scale to 0, and from 0 to 1 */
  readonly origin: number
  readonly length: number
  readonly top: number
  readonly bottom: number
  onChange(value: number): void
}

const keySteps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 }

/** A line across a scale from 0 to 1, with a tab to take hold of: dragged, or moved by arrow and Page keys. */
export function ThresholdHandle({ label, value, step, origin, length, top, bottom, onChange }: ThresholdHandleProps) {
  const x = origin + value * length
  const set = (next: number) => onChange(Number(Math.min(1, Math.max(0, Math.round(next / step) * step)).toFixed(4)))
  const follow = (event: PointerEvent<SVGGElement>) => {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect()
    if (box) set((event.clientX - box.left - origin) / length)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = keySteps[event.key]
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? 1 : steps === undefined ? undefined : value + steps * step
    if (next === undefined) return
    event.preventDefault()
    set(next)
  }
  return (
    <g
      className="handle"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={1}
      aria-valuenow={value}
      aria-valuetext={value.toFixed(2)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        follow(event)
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && follow(event)}
    >
      <rect x={x - 26} y={top} width={52} height={bottom - top + 40} fill="transparent" />
      <line x1={x} x2={x} y1={top} y2={bottom + 6} stroke="var(--ink)" strokeWidth="1.75" />
      <path
        className="tab"
        d={`M${x} ${bottom + 2}l6 7h18a2.5 2.5 0 0 1 2.5 2.5v17a2.5 2.5 0 0 1-2.5 2.5h-48a2.5 2.5 0 0 1-2.5-2.5v-17a2.5 2.5 0 0 1 2.5-2.5h18z`}
      />
      <path
        d={`M${x - 17} ${bottom + 15}l-4 5 4 5M${x + 17} ${bottom + 15}l4 5-4 5`}
        fill="none"
        stroke="var(--accent-ink)"
        strokeWidth="1.5"
      />
      <text x={x} y={bottom + 24.5} textAnchor="middle">
        {value.toFixed(2)}
      </text>
    </g>
  )
}
