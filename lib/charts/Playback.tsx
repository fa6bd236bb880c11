'use client'
import { useEffect, useState } from 'react'
import { Dial } from '@lib/ui/Dial'

interface PlaybackProps {
  readonly label: string
  readonly at: number
  readonly first: number
  readonly last: number
  onAt(at: number): void
}

const beatMs = 650

/** Goes through the steps of what has been computed: one at a time, or by itself until it is stopped. */
export function Playback({ label, at, first, last, onAt }: PlaybackProps) {
  const [running, setRunning] = useState(false)
  useEffect(() => {
    if (!running) return
    if (at >= last) {
      setRunning(false)
      return
    }
    const beat = setTimeout(() => onAt(at + 1), beatMs)
    return () => clearTimeout(beat)
  }, [running, at, last, onAt])
  return (
    <div className="playback">
      <Dial label={label} minimum={first} maximum={last} step={1} value={Math.min(at, last)} onChange={onAt} />
      <button
        type="button"
        className="button"
        onClick={() => {
          if (!running && at >= last) onAt(first)
          setRunning(!running)
        }}
      >
        {running ? 'Pause' : 'Run'}
      </button>
      <button type="button" className="button button-quiet" disabled={at >= last} onClick={() => onAt(at + 1)}>
        Step
      </button>
    </div>
  )
}
