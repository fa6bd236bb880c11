'use client'
import { useState } from 'react'
import { Icon } from '@lib/ui/Icon'

/** Puts a text into the clipboard and says so. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const [said, setSaid] = useState('')
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('Copied'),
      () => setSaid('Select the text and copy it by hand'),
    )
  return (
    <>
      <button type="button" className="button" onClick={copy}>
        <Icon name="link" />
        {label}
      </button>{' '}
      <span className="muted" role="status">
        {said}
      </span>
    </>
  )
}
