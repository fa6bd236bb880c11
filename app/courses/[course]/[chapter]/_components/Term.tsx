'use client'
import { type ReactNode, useId, useState } from 'react'

interface TermProps {
  readonly name: string
  readonly definition: string
  readonly children: ReactNode
}

/** A word of the trade. Its definition shows on hover, focus or tap, stays while it is pointed at, and goes with Escape. */
export function Term({ name, definition, children }: TermProps) {
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside is what is focused; the note stays while it is pointed at
    <span
      className="term-place"
      onMouseEnter={() => setOpen(true)}
      onMouseLeave={() => setOpen(false)}
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
    >
      <button
        type="button"
        className="term"
        aria-describedby={id}
        onClick={() => setOpen(true)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      >
        {children}
      </button>
      <span role="tooltip" id={id} className="term-note" hidden={!open}>
        <b>{name}</b>
        {definition}
      </span>
    </span>
  )
}
