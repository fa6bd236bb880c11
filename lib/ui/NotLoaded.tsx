import type { NotYet } from './useLoaded'

/** Says what could not be loaded, and offers another try. */
export function NotLoaded({ what, trying, again }: NotYet & { readonly what: string }) {
  return (
    <p className="not-loaded">
      <span role="alert">{what} could not be loaded.</span>
      <button type="button" className="button" aria-disabled={trying} onClick={again}>
        {trying ? 'Loading …' : 'Try again'}
      </button>
    </p>
  )
}
