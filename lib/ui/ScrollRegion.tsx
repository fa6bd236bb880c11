import type { HTMLAttributes } from 'react'

interface ScrollRegionProps extends HTMLAttributes<HTMLElement> {
  /** what it is, for those who reach it by keyboard */
  readonly label: string
  readonly as?: 'div' | 'pre'
}

/** Something that may scroll by itself: named, and reachable by keyboard, for otherwise nobody could scroll it without a mouse. */
export const ScrollRegion = ({ label, as: Element = 'div', ...rest }: ScrollRegionProps) => (
  <Element role="region" aria-label={label} tabIndex={0} {...rest} />
)
