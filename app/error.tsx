'use client'

/** When a page could not be made. What was saved is safe. */
export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  return (
    <main id="content" className="page page-narrow">
      <h1>This page could not be made</h1>
      <p className="lead">The fault is ours, and it has been written to the server’s log. Your work is kept.</p>
      <button type="button" className="button button-primary" onClick={reset}>
        Try again
      </button>
    </main>
  )
}
