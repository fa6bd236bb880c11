'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'

/** What the initials in the bar open. Without scripts it opens and closes all the same; with them it closes where one goes elsewhere. */
export function AccountMenu({
  name,
  initials,
  children,
}: {
  readonly name: string
  readonly initials: string
  readonly children: ReactNode
}) {
  const menu = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const closeBehind = ({ target }: Event) => {
      if (menu.current?.open && !menu.current.contains(target as Node)) menu.current.open = false
    }
    document.addEventListener('pointerdown', closeBehind)
    document.addEventListener('focusin', closeBehind)
    return () => {
      document.removeEventListener('pointerdown', closeBehind)
      document.removeEventListener('focusin', closeBehind)
    }
  }, [])
  const closeByKey = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !menu.current?.open) return
    menu.current.open = false
    menu.current.querySelector('summary')?.focus()
  }
  return (
    <details ref={menu} className="account-menu" onKeyDown={closeByKey}>
      <summary aria-label={`Account of ${name}`}>
        <span className="initials">{initials}</span>
      </summary>
      <div>{children}</div>
    </details>
  )
}
