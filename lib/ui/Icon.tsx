const shapes = {
  check: <path d="M3 8.5l3.2 3.2L13 4.8" />,
  cross: <path d="M4 4l8 8M12 4l-8 8" />,
  warning: <path d="M8 2.5l6 11H2zM8 6.5v3.2M8 11.6v.2" />,
  saved: (
    <>
      <path d="M4.6 12.5a3 3 0 0 1-.3-6 4 4 0 0 1 7.6.6 2.8 2.8 0 0 1-.3 5.4z" />
      <path d="M6 9.2l1.5 1.5L10.2 8" />
    </>
  ),
  unsaved: (
    <>
      <path d="M4.6 12.5a3 3 0 0 1-.3-6 4 4 0 0 1 7.6.6 2.8 2.8 0 0 1-.3 5.4z" />
      <path d="M8 7.4v2M8 11v.1" />
    </>
  ),
  theme: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" stroke="none" />
    </>
  ),
  repeat: <path d="M13 8a5 5 0 1 1-1.6-3.7M13 2.5v2.6h-2.6" />,
  link: (
    <path d="M6.8 9.2a2.4 2.4 0 0 0 3.4 0l2.3-2.3a2.4 2.4 0 0 0-3.4-3.4l-.9.9M9.2 6.8a2.4 2.4 0 0 0-3.4 0L3.5 9.1a2.4 2.4 0 0 0 3.4 3.4l.9-.9" />
  ),
  table: <path d="M2.5 3.5h11v9h-11zM2.5 6.5h11M6.5 6.5v6" />,
  download: <path d="M8 2.5v7.2M5 7l3 3 3-3M3 13h10" />,
  sliders: <path d="M2.5 5h6M11.5 5h2M2.5 11h2M7.5 11h6M10 3.4v3.2M6 9.4v3.2" />,
  list: <path d="M6 4h7.5M6 8h7.5M6 12h7.5M2.6 4h.8M2.6 8h.8M2.6 12h.8" />,
  code: <path d="M5.5 4.5L2 8l3.5 3.5M10.5 4.5L14 8l-3.5 3.5" />,
  up: <path d="M8 13V3.5M4 7.2L8 3.2l4 4" />,
  down: <path d="M8 3v9.5M4 8.8l4 4 4-4" />,
  search: <path d="M7 12a5 5 0 1 1 0-10 5 5 0 0 1 0 10zM10.6 10.6L14 14" />,
  left: <path d="M13 8H3.5M7.2 4L3.2 8l4 4" />,
  right: <path d="M3 8h9.5M8.8 4l4 4-4 4" />,
} as const

export type IconName = keyof typeof shapes

/** A 16 px sign. Decorative: the word stands beside it, or in the label of what holds it. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
    {shapes[name]}
  </svg>
)
