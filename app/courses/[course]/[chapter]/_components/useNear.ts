'use client'
import { useEffect, useRef, useState } from 'react'

/** Whether an element has come near the view; once near, it stays so. */
export function useNear<Element extends HTMLElement>() {
  const ref = useRef<Element>(null)
  const [near, setNear] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true)
      },
      { rootMargin: '500px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, near] as const
}
