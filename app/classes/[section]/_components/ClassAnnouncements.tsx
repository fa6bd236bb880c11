'use client'
import { ActionForm } from '@app/_components/ActionForm'
import type { Announcement } from '@lib/domain/records'
import { announce, retractAnnouncement } from '../actions'

interface ClassAnnouncementsProps {
  readonly section: string
  readonly announcements: readonly Announcement[]
}

/** What the class has been told, and a place to tell it more. */
export function ClassAnnouncements({ section, announcements }: ClassAnnouncementsProps) {
  return (
    <>
      <ActionForm
        className="form announce"
        fields={[
          { name: 'text', label: 'What to do, or to know', type: 'text', most: 1000 },
          {
            name: 'link',
            label: 'Link, if there is one',
            type: 'text',
            most: 1500,
            optional: true,
            hint: '“Copy link” under a figure gives its address with everything as it is set.',
          },
        ]}
        hidden={{ section }}
        button="Announce it"
        busy="Posting …"
        tone="plain"
        action={announce}
      />
      {announcements.length === 0 ? (
        <p className="empty">Nothing has been announced. What is, stands above the chapters for every learner of the class.</p>
      ) : (
        <ul className="announcements">
          {announcements.map(({ id, text, link }) => (
            <li key={id}>
              <p>
                {text} {link && <a href={link}>Open</a>}
              </p>
              <ActionForm
                className="retract"
                hidden={{ id }}
                button="Take back"
                label={`Take back: ${text}`}
                busy="Taking back …"
                tone="quiet"
                action={retractAnnouncement}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
