'use client'
import { type ReactNode, useRef, useState } from 'react'
import { Icon } from '../ui/Icon'
import { downloadCsv, downloadPng } from './downloads'
import { ScrollRegion } from '@lib/ui/ScrollRegion'
import type { Job } from './useJob'

export interface DataTable {
  readonly caption: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

interface SimulationFrameProps {
  /** for files: no spaces */
  readonly name: string
  readonly figure: string
  /** what to see */
  readonly title: string
  readonly presets?: readonly { readonly name: string; readonly pressed: boolean; apply(): void }[]
  /** absent where nothing is drawn by chance */
  readonly seed?: number
  onSeed?(seed: number): void
  /** what is being computed beside the page */
  readonly work?: readonly Job<unknown>[]
  onReset(): void
  /** the page's address for this view */
  address(): string
  table(): DataTable
  /** one sentence for those who cannot see the figure */
  readonly summary: string
  readonly children: ReactNode
  readonly foot?: ReactNode
}

/** How far the computing is, with a way to stop it and to take it up again. As high in every state. */
function WorkLine({ work }: { readonly work: readonly Job<unknown>[] }) {
  const running = work.find(({ state }) => state === 'running')
  const failed = work.find(({ state }) => state === 'failed')
  const cancelled = work.some(({ state }) => state === 'cancelled')
  const share = Math.min(...work.map((job) => (job.state === 'running' ? job.share : 1)))
  const unfinished = work.filter(({ state }) => state === 'failed' || state === 'cancelled')
  return (
    <div className="work" data-state={failed ? 'failed' : running ? 'running' : cancelled ? 'cancelled' : 'done'}>
      <span className="work-bar">
        <i style={{ width: `${100 * share}%` }} />
      </span>
      <span role={failed ? 'alert' : undefined}>
        {failed
          ? `It could not be computed: ${failed.problem}`
          : running
            ? running.slow
              ? 'This machine takes longer over it than most. It goes on.'
              : `Computing, ${Math.round(100 * share)} %`
            : cancelled
              ? 'Stopped. What is shown is what there was until then.'
              : 'Computed on your machine.'}
      </span>
      {running ? (
        <button type="button" className="button button-quiet" onClick={() => work.map((job) => job.state === 'running' && job.cancel())}>
          Stop
        </button>
      ) : (
        unfinished.length > 0 && (
          <button type="button" className="button button-quiet" onClick={() => unfinished.map((job) => job.again())}>
            {failed ? 'Try again' : 'Go on'}
          </button>
        )
      )}
    </div>
  )
}

/** The instrument that holds a simulation: what every one of them offers, in the same place. */
export function SimulationFrame(props: SimulationFrameProps) {
  const { name, figure, title, presets, seed, onSeed, work = [], onReset, address, table, summary, children, foot } = props
  const frame = useRef<HTMLElement>(null)
  const [shown, setShown] = useState<DataTable>()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(address())
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  const save = () => {
    const { header, rows } = table()
    downloadCsv(name, header, rows)
  }
  return (
    <section className="instrument" ref={frame} aria-label={`Figure ${figure}: ${title}`}>
      <header className="instrument-head">
        <h3>
          <span className="figure-number">Figure {figure}</span>
          {title}
        </h3>
        {presets && (
          <div className="segments" role="group" aria-label="Presets">
            {presets.map((preset) => (
              <button key={preset.name} type="button" aria-pressed={preset.pressed} onClick={preset.apply}>
                {preset.name}
              </button>
            ))}
          </div>
        )}
      </header>
      {children}
      <p className="visually-hidden" role="status">
        {summary}
      </p>
      {work.length > 0 && <WorkLine work={work} />}
      <div className="instrument-foot">
        {seed !== undefined && onSeed && (
          <>
            <label className="seed">
              Seed
              <input
                className="typed-value"
                inputMode="numeric"
                value={seed}
                // A whole number: whatever parts its digits means nothing.
                onChange={(event) => onSeed(Math.min(99_999, Number(event.target.value.replace(/\D/g, ''))))}
              />
            </label>
            <button type="button" className="button button-quiet" onClick={() => onSeed((seed * 7919 + 104_729) % 100_000)}>
              <Icon name="repeat" />
              New sample
            </button>
          </>
        )}
        <button type="button" className="button button-quiet" onClick={onReset}>
          Reset
        </button>
        <span className="far">
          <button type="button" className="button button-quiet" onClick={copy}>
            <Icon name={copied ? 'check' : 'link'} />
            {copied ? 'Copied' : 'Copy link'}
          </button>
          <button
            type="button"
            className="button button-quiet"
            aria-expanded={shown !== undefined}
            onClick={() => setShown(shown ? undefined : table())}
          >
            <Icon name="table" />
            Data table
          </button>
          <button type="button" className="button button-quiet" onClick={save}>
            <Icon name="download" />
            CSV
          </button>
          <button type="button" className="button button-quiet" onClick={() => frame.current && void downloadPng(name, frame.current)}>
            <Icon name="download" />
            PNG
          </button>
        </span>
      </div>
      {shown && (
        <ScrollRegion className="instrument-table" label={shown.caption}>
          <table>
            <caption>{shown.caption}</caption>
            <thead>
              <tr>
                {shown.header.map((cell) => (
                  <th key={cell} className="number">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.rows.map((row, r) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and are not reordered
                <tr key={r}>
                  {row.map((cell, i) => (
                    <td key={shown.header[i]} translate="no" className="number code">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {foot}
    </section>
  )
}
