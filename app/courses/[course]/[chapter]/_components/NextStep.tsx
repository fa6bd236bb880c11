'use client'
import { useEffect, useRef } from 'react'

interface NextStepProps {
  readonly answered: boolean
  readonly disabled: boolean
  readonly busy: boolean
  onPress(): void
  readonly children: string
}

/** One button with several uses: the focus stays on it, and it is not lost from sight where the feedback above it pushes it away. */
export function NextStep({ answered, disabled, busy, onPress, children }: NextStepProps) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (answered && button.current?.matches(':focus-visible')) button.current.scrollIntoView({ block: 'nearest' })
  }, [answered])
  return (
    <button ref={button} type="button" className="button button-primary" disabled={disabled} aria-disabled={busy} onClick={onPress}>
      {children}
    </button>
  )
}
