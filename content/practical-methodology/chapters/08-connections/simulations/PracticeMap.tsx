'use client'
import { SimulationFrame } from '@lib/charts/SimulationFrame'
import { choiceOf, type Parameters } from '@lib/domain/challenge'
import type { SimulationProps } from '@lib/domain/simulation'
import { practices } from './practices'
import { useSetting } from '../../../simulations/useSetting'

const parameters: Parameters<'practice'> = { practice: choiceOf('Practice', ['all', ...practices.map(({ name }) => name)]) }
const tools = [...new Set(practices.flatMap((practice) => practice.tools))].sort()
const row = 46
const middle = (i: number, count: number, most: number) => ((i + 0.5) * most * row) / count

interface WiresProps {
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly most: number
  readonly wires: readonly { readonly from: string; readonly to: string; readonly on: boolean }[]
}

/** Lines between two columns of the map. */
const Wires = ({ from, to, most, wires }: WiresProps) => (
  <svg className="map-wires" viewBox={`0 0 100 ${most * row}`} preserveAspectRatio="none" aria-hidden="true">
    {wires
      .toSorted((a, b) => Number(a.on) - Number(b.on))
      .map((wire) => {
        const [a, b] = [middle(from.indexOf(wire.from), from.length, most), middle(to.indexOf(wire.to), to.length, most)]
        return <path key={`${wire.from} ${wire.to}`} data-on={wire.on} d={`M0 ${a}C50 ${a} 50 ${b} 100 ${b}`} />
      })}
  </svg>
)

/** Practices, the chapters that teach them and the tools that do them, coloured by what the reader has shown to know. */
export function PracticeMap({ figure, standing }: SimulationProps) {
  const { setting, change, reset } = useSetting('practice-map', parameters)
  const chosen = practices[setting.practice - 1]
  const chapters = standing ?? []
  const most = Math.max(practices.length, chapters.length, tools.length)
  const isOn = (practice: (typeof practices)[number]) => !chosen || practice === chosen
  const lit = (kind: 'chapters' | 'tools', name: string) => !chosen || chosen[kind].includes(name)
  const titleOf = (id: string) => chapters.find((chapter) => chapter.id === id)?.title ?? id
  const summary = chosen
    ? `${chosen.name}: ${chosen.where} Taught in ${chosen.chapters.map(titleOf).join(' and ')}. Tools: ${chosen.tools.join(', ')}.`
    : `${practices.length} practices, ${chapters.length} chapters, ${tools.length} tools. Choose a practice to see what belongs to it.`
  return (
    <SimulationFrame
      name="practice-map"
      figure={figure}
      title="Every practice has a chapter behind it, and a tool that does it for you"
      onReset={reset}
      address={() => location.href}
      table={() => ({
        caption: 'Practices, chapters and tools',
        header: ['practice', 'chapters', 'tools', 'where it turns up'],
        rows: practices.map((practice) => [
          practice.name,
          practice.chapters.map(titleOf).join('; '),
          practice.tools.join('; '),
          practice.where,
        ]),
      })}
      summary={summary}
    >
      <p className="instrument-body note-line map-note">{summary}</p>
      <div className="map" style={{ ['--rows' as string]: most }}>
        <ul className="map-column" aria-label="Practices">
          {practices.map((practice, i) => (
            <li key={practice.id}>
              <button
                type="button"
                className="map-item"
                aria-pressed={practice === chosen}
                data-on={isOn(practice)}
                onClick={() => change({ practice: practice === chosen ? 0 : i + 1 })}
              >
                {practice.name}
              </button>
            </li>
          ))}
        </ul>
        <Wires
          from={practices.map(({ id }) => id)}
          to={chapters.map(({ id }) => id)}
          most={most}
          wires={practices.flatMap((practice) => practice.chapters.map((to) => ({ from: practice.id, to, on: practice === chosen })))}
        />
        <ul className="map-column" aria-label="Chapters">
          {chapters.map(({ id, number, title, href, level }) => (
            <li key={id}>
              <a className="map-item map-chapter" href={href} data-on={lit('chapters', id)} style={{ ['--level' as string]: level ?? 0 }}>
                <span>
                  {number} {title}
                </span>
                <span translate="no" className="code">
                  {level === undefined ? '' : `${Math.round(100 * level)} %`}
                </span>
              </a>
            </li>
          ))}
        </ul>
        <Wires
          from={chapters.map(({ id }) => id)}
          to={tools}
          most={most}
          wires={(chosen ? [chosen] : []).flatMap((practice) =>
            practice.chapters.flatMap((from) => practice.tools.map((to) => ({ from, to, on: true }))),
          )}
        />
        <ul className="map-column" aria-label="Tools">
          {tools.map((tool) => (
            <li key={tool}>
              <span className="map-item map-tool" data-on={lit('tools', tool)}>
                {tool}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </SimulationFrame>
  )
}
