'use client'
import { Icon } from '@lib/ui/Icon'
import { store } from './browserStorage'

/** Turns the theme over, and remembers it on this device. */
export function ThemeButton() {
  const turn = () => {
    const root = document.documentElement
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
    root.dataset.theme = dark ? 'light' : 'dark'
    store('holdout:theme', root.dataset.theme)
  }
  return (
    <button type="button" className="icon-button" aria-label="Light or dark" title="Light or dark" onClick={turn}>
      <Icon name="theme" />
    </button>
  )
}
