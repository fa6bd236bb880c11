/** A place in a course that a search can lead to. */
export interface SearchEntry {
  readonly id: string
  readonly href: string
  /** "3 Diagnosing problems", or "Glossary" */
  readonly where: string
  readonly heading: string
  readonly text: string
  /** what else it is called; searched and not shown */
  readonly also?: string
}
