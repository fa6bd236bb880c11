'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { initialSetting, isSettable, type Parameter, type Parameters, type Setting } from '@lib/domain/challenge'

/**
 * The setting of a simulation, kept in the page's address so that a view can be shared: only what differs from the opening setting is
 * written, as `?prefix.name=value`. What an address holds that is no setting is passed over.
 */
export function useSetting<Name extends string>(prefix: string, parameters: Parameters<Name>) {
  const [setting, setSetting] = useState<Setting<Name>>(() => initialSetting(parameters))
  const writer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    const query = new URLSearchParams(location.search)
    const given = Object.entries<Parameter>(parameters).flatMap(([name, parameter]) => {
      const text = query.get(`${prefix}.${name}`)
      const value = Number(text)
      return text && isSettable(parameter, value) ? [[name, value] as const] : []
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
          for (const [name, { initial }] of Object.entries<Parameter>(parameters)) {
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

  return { setting, change, reset: useCallback(() => change(initialSetting(parameters)), [change, parameters]) }
}
