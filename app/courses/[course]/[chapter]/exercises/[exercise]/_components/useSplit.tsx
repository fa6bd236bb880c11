'use client'
import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'

const step = 2
const clamp = (value: number) => Math.min(45, Math.max(18, value))

/** Two splitters between three columns: dragged, or moved by arrow keys. Sizes are shares of the width, in percent. */
export function useSplit() {
  const frame = useRef<HTMLElement>(null)
  const [sides, setSides] = useState({ left: 26, right: 32 })
  const set = (side: 'left' | 'right', value: number) => setSides((before) => ({ ...before, [side]: clamp(value) }))
  const splitter = (side: 'left' | 'right', label: string) => (
    <div
      key={side}
      className="splitter"
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={Math.round(sides[side])}
      aria-valuemin={18}
      aria-valuemax={45}
      onKeyDown={(event: KeyboardEvent) => {
        const towards = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
        if (!towards) return
        event.preventDefault()
        set(side, sides[side] + (side === 'left' ? towards : -towards) * step)
      }}
      onPointerDown={(event: PointerEvent<HTMLDivElement>) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event: PointerEvent<HTMLDivElement>) => {
        const box = frame.current?.getBoundingClientRect()
        if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return
        const share = (100 * (event.clientX - box.left)) / box.width
        set(side, side === 'left' ? share : 100 - share)
      }}
    />
  )
  return {
    frame,
    columns: { '--left': `${sides.left}%`, '--right': `${sides.right}%` } as CSSProperties,
    splitters: [splitter('left', 'Width of the task'), splitter('right', 'Width of the results')] as const,
  }
}
