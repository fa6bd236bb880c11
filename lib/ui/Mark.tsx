/** The mark: a data set with one part held out. */
export const Mark = ({ size = 20 }: { readonly size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
    <path d="M10 2.4a7.6 7.6 0 1 0 7.6 7.6" fill="none" stroke="var(--ink)" strokeWidth="4.2" />
    <g transform="translate(1.5 -1.5)">
      <path d="M11.4 2.4a7.4 7.4 0 0 1 6.2 6.2" fill="none" stroke="var(--accent-edge)" strokeWidth="6" />
      <path d="M11.9 2.9a7 7 0 0 1 5.2 5.2" fill="none" stroke="var(--accent)" strokeWidth="3.4" />
    </g>
  </svg>
)
