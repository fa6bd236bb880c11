import type { ReactNode } from 'react'

interface PanelProps {
  readonly title: string
  /** a few words below the title */
  readonly note?: string | undefined
  /** what was computed, at the right */
  readonly value?: string | undefined
  readonly children: ReactNode
}

/** One view of a simulation, under its own heading. */
export const Panel = ({ title, note, value, children }: PanelProps) => (
  <div className="panel">
    <p className="panel-head">
      {title}{' '}
      {value && (
        <span translate="no" className="computed">
          {value}
        </span>
      )}
      {note && <span className="muted">{note}</span>}
    </p>
    {children}
  </div>
)
