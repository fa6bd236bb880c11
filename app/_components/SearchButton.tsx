'use client'
import { useEffect, useRef, useState } from 'react'
import { Icon } from '@lib/ui/Icon'
import { NotLoaded } from '@lib/ui/NotLoaded'
import { useLoaded } from '@lib/ui/useLoaded'

interface SearchButtonProps {
  readonly course: string
}

const loadSearch = () => import('./Search').then((module) => module.Search)

/** The search, fetched when it is first opened: the dialog stands there meanwhile. */
function SearchDialog({ course, onClose }: SearchButtonProps & { onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { value: Search, failed } = useLoaded(loadSearch)

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])

  return (
    <dialog ref={dialog} className="search" aria-label="Search the course" onClose={onClose}>
      {Search ? (
        <Search course={course} close={() => dialog.current?.close()} />
      ) : failed ? (
        <NotLoaded what="The search" {...failed} />
      ) : (
        <p className="muted">Loading …</p>
      )}
    </dialog>
  )
}

/** Opens the search, as Ctrl or Cmd and K do from anywhere. */
export function SearchButton({ course }: SearchButtonProps) {
  const [open, setOpen] = useState(false)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      setOpen(true)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  return (
    <>
      <button type="button" className="icon-button" aria-label="Search the course" title="Search (Ctrl K)" onClick={() => setOpen(true)}>
        <Icon name="search" />
      </button>
      {open && <SearchDialog course={course} onClose={() => setOpen(false)} />}
    </>
  )
}
