'use client'
import { type FormEvent, useState } from 'react'
import type { Announcement } from '@lib/domain/records'
import { announce, retractAnnouncement } from '../actions'

interface ClassAnnouncementsProps {
  readonly section: string
  readonly announcements: readonly Announcement[]
}

/** Where a pasted address leads on this site; as it was typed where it leads elsewhere, for the server to refuse. */
function pathOf(address: string): string | null {
  const typed = address.trim()
  if (typed === '') return null
  return typed.startsWith(location.origin) ? typed.slice(location.origin.length) : typed
}

/** What the class has been told, and a place to tell it more. */
export function ClassAnnouncements({ section, announcements: initial }: ClassAnnouncementsProps) {
  const [announcements, setAnnouncements] = useState(initial)
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const unreachable = 'The server could not be reached. Nothing was changed; try again.'

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    setBusy(true)
    setProblem(undefined)
    try {
      const outcome = await announce({ section, text: String(data.get('text') ?? ''), link: pathOf(String(data.get('link') ?? '')) })
      if (outcome.ok) {
        setAnnouncements([outcome.value, ...announcements])
        form.reset()
      } else setProblem(outcome.message)
    } catch {
      setProblem(unreachable)
    }
    setBusy(false)
  }

  const retract = async (id: string) => {
    setProblem(undefined)
    try {
      const outcome = await retractAnnouncement({ id })
      if (outcome.ok) setAnnouncements(announcements.filter((each) => each.id !== id))
      else setProblem(outcome.message)
    } catch {
      setProblem(unreachable)
    }
  }

  return (
    <>
      <form className="form announce" onSubmit={onSubmit}>
        <div className="field">
          <label htmlFor="announcement-text">What to do, or to know</label>
          <input id="announcement-text" name="text" maxLength={1000} required autoComplete="off" />
        </div>
        <div className="field">
          <label htmlFor="announcement-link">Link, if there is one</label>
          <input id="announcement-link" name="link" maxLength={1500} autoComplete="off" aria-describedby="announcement-hint" />
          <p className="hint" id="announcement-hint">
            “Copy link” under a figure gives its address with everything as it is set.
          </p>
        </div>
        <div role="alert">{problem && <p className="message message-error">{problem}</p>}</div>
        <button type="submit" className="button" disabled={busy}>
          {busy ? 'Posting …' : 'Announce it'}
        </button>
      </form>
      {announcements.length === 0 ? (
        <p className="empty">Nothing has been announced. What is, stands above the chapters for every learner of the class.</p>
      ) : (
        <ul className="announcements">
          {announcements.map(({ id, text, link }) => (
            <li key={id}>
              <p>
                {text} {link && <a href={link}>Open</a>}
              </p>
              <button type="button" className="button button-quiet" onClick={() => retract(id)} aria-label={`Take back: ${text}`}>
                Take back
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
