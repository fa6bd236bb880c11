'use client'
import { useEffect, useState } from 'react'
import { Icon, type IconName } from '@lib/ui/Icon'

interface Stop {
  readonly id: string
  readonly label: string
  readonly icon: IconName | undefined
  /** share of the page above it */
  readonly at: number
}

const iconOf = (id: string): IconName | undefined =>
  id.startsWith('figure-') ? 'sliders' : id === 'quiz' ? 'list' : id === 'exercises' ? 'code' : undefined
const clearance = 0.035

/** "On this page", as a ruler drawn to scale from the page itself, with the part in view marked on it. */
export function PageEdge({ figures }: { readonly figures: Readonly<Record<string, string>> }) {
  const [stops, setStops] = useState<readonly Stop[]>([])
  const [view, setView] = useState({ from: 0, share: 0.1 })

  useEffect(() => {
    const measure = () => {
      const whole = document.documentElement.scrollHeight
      const found = [...document.querySelectorAll<HTMLElement>('.chapter h2[id], .chapter .simulation[id]')]
      let last = -1
      setStops(
        found.map((element) => {
          const at = Math.max((element.getBoundingClientRect().top + scrollY) / whole, last + clearance)
          last = at
          return {
            id: element.id,
            label: figures[element.id] ?? element.textContent ?? '',
            icon: iconOf(element.id),
            at: Math.min(at, 0.99),
          }
        }),
      )
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

  const current = stops.findLast((stop) => stop.at <= view.from + view.share / 2)?.id
  return (
    <nav className="page-edge" aria-label="On this page">
      <p>On this page</p>
      <ol>
        <li
          className="page-view"
          aria-hidden="true"
          style={{ top: `${100 * view.from}%`, height: `${Math.min(100 - 100 * view.from, 100 * view.share)}%` }}
        />
        {stops.map(({ id, label, icon, at }) => (
          <li key={id} style={{ top: `${100 * at}%` }}>
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
