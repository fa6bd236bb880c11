'use client'
import { useCallback, useEffect, useRef, useState } from 'react'

interface Bounds {
  readonly minimum: number
  readonly maximum: number
  readonly initial: number
}

const initialOf = <Name extends string>(parameters: Readonly<Record<Name, Bounds>>) =>
  Object.fromEntries(Object.entries<Bounds>(parameters).map(([name, { initial }]) => [name, initial])) as Record<Name, number>

/**
 * The setting of a simulation, kept in the page's address so that a view can be shared: only what differs from the opening setting is
 * written, as `?prefix.name=value`. What an address holds that is no setting is passed over.
 */
export function useSetting<Name extends string>(prefix: string, parameters: Readonly<Record<Name, Bounds>>) {
  const [setting, setSetting] = useState<Readonly<Record<Name, number>>>(() => initialOf(parameters))
  const writer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    const query = new URLSearchParams(location.search)
    const given = Object.entries<Bounds>(parameters).flatMap(([name, { minimum, maximum }]) => {
      const text = query.get(`${prefix}.${name}`)
      const value = Number(text)
      return text && value >= minimum && value <= maximum ? [[name, value] as const] : []
    })
    if (given.length > 0) setSetting((before) => ({ ...before, ...Object.fromEntries(given) }))
    return () => clearTimeout(writer.current)
  }, [prefix, parameters])

  const change = useCallback(
    (changes: Partial<Record<Name, number>>) => {
      setSetting((before) => {
        const next = { ...before, ...changes }
        clearTimeout(writer.current)
        // Browsers limit how often the address may change.
        writer.current = setTimeout(() => {
          const url = new URL(location.href)
          for (const [name, { initial }] of Object.entries<Bounds>(parameters)) {
            if (next[name as Name] === initial) url.searchParams.delete(`${prefix}.${name}`)
            else url.searchParams.set(`${prefix}.${name}`, String(next[name as Name]))
          }
          history.replaceState(history.state, '', url)
        }, 250)
        return next
      })
    },
    [prefix, parameters],
  )

  return { setting, change, reset: useCallback(() => change(initialOf(parameters)), [change, parameters]) }
}
