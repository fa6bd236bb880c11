'use client'
import { useEffect, useRef, useState } from 'react'

/** The width that an element has come to, in px; `initial` until it is measured. */
export function useWidth<Element extends HTMLElement>(initial: number) {
  const ref = useRef<Element>(null)
  const [width, setWidth] = useState(initial)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, width] as const
}
