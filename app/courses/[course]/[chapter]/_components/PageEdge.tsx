'use client'
import { useEffect, useRef, useState } from 'react'
import { Icon, type IconName } from '@lib/ui/Icon'

interface Stop {
  readonly id: string
  readonly label: string
  readonly icon: IconName | undefined
  /** share of the page above it */
  readonly above: number
  /** its place on the ruler, in px: to scale, but clear of its neighbours */
  readonly top: number
}

const iconOf = (id: string): IconName | undefined =>
  id.startsWith('figure-') ? 'sliders' : id === 'quiz' ? 'list' : id === 'exercises' ? 'code' : undefined
/** what a label takes up, in px: one line, or two */
const heightOf = (label: string) => (label.length > 20 ? 42 : 26)

/** Moves places apart that are too near for their labels: down from the top, then up from the bottom. */
function spread(stops: readonly Omit<Stop, 'top'>[], length: number): Stop[] {
  const tops = stops.map((stop) => stop.above * length)
  for (let i = 1; i < tops.length; i++)
    tops[i] = Math.max(tops[i] as number, (tops[i - 1] as number) + heightOf((stops[i - 1] as Stop).label))
  for (let i = tops.length - 1, floor = length; i >= 0; i--) {
    tops[i] = Math.min(tops[i] as number, floor - heightOf((stops[i] as Stop).label))
    floor = tops[i] as number
  }
  return stops.map((stop, i) => ({ ...stop, top: tops[i] as number }))
}

/** "On this page", as a ruler drawn to scale from the page itself, with the part in view marked on it. */
export function PageEdge({ figures }: { readonly figures: Readonly<Record<string, string>> }) {
  const [stops, setStops] = useState<readonly Stop[]>([])
  const ruler = useRef<HTMLOListElement>(null)
  const [view, setView] = useState({ from: 0, share: 0.1 })

  useEffect(() => {
    const measure = () => {
      const whole = document.documentElement.scrollHeight
      const found = [...document.querySelectorAll<HTMLElement>('.chapter h2[id], .chapter .simulation[id]')]
      const placed = found.map((element) => ({
        id: element.id,
        label: figures[element.id] ?? element.textContent ?? '',
        icon: iconOf(element.id),
        above: (element.getBoundingClientRect().top + scrollY) / whole,
      }))
      setStops(spread(placed, ruler.current?.clientHeight ?? 0))
      follow()
    }
    const follow = () => {
      const whole = document.documentElement.scrollHeight
      setView({ from: scrollY / whole, share: innerHeight / whole })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    addEventListener('scroll', follow, { passive: true })
    return () => {
      observer.disconnect()
      removeEventListener('scroll', follow)
    }
  }, [figures])

  const current = stops.findLast((stop) => stop.above <= view.from + view.share / 2)?.id
  return (
    <nav className="page-edge" aria-label="On this page">
      <p>On this page</p>
      <ol ref={ruler}>
        <li
          className="page-view"
          aria-hidden="true"
          style={{ top: `${100 * view.from}%`, height: `${Math.min(100 - 100 * view.from, 100 * view.share)}%` }}
        />
        {stops.map(({ id, label, icon, top }) => (
          <li key={id} style={{ top }}>
            <a href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
              {icon && <Icon name={icon} />}
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
