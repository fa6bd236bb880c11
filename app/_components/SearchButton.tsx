'use client'
import { type ComponentType, useEffect, useState } from 'react'
import { Icon } from '@lib/ui/Icon'

interface SearchButtonProps {
  readonly course: string
}

type Dialog = ComponentType<SearchButtonProps & { onClose(): void }>

/** Opens the search, as Ctrl or Cmd and K do from anywhere. The search itself is loaded when it is first opened. */
export function SearchButton({ course }: SearchButtonProps) {
  const [open, setOpen] = useState(false)
  const [Search, setSearch] = useState<Dialog>()

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      setOpen(true)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  useEffect(() => {
    if (open && !Search) void import('./SearchDialog').then((module) => setSearch(() => module.SearchDialog))
  }, [open, Search])

  return (
    <>
      <button type="button" className="icon-button" aria-label="Search the course" title="Search (Ctrl K)" onClick={() => setOpen(true)}>
        <Icon name="search" />
      </button>
      {open && Search && <Search course={course} onClose={() => setOpen(false)} />}
    </>
  )
}
