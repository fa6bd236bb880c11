import type { MDXComponents } from 'mdx/types'
import type { ReactNode } from 'react'
import { type Curves, LinePlot } from '@lib/charts/LinePlot'
import { OutcomeMatrix } from '@lib/charts/OutcomeMatrix'
import { glossary } from '@content/practical-methodology/glossary'
import { Term } from './Term'

interface Children {
  readonly children: ReactNode
}

interface Outcomes {
  readonly tp: number
  readonly fp: number
  readonly fn: number
  readonly tn: number
}

/** What a lesson may use beside plain Markdown. Those that depend on the reader are given by the chapter's page. */
export const lessonComponents: MDXComponents = {
  Lead: ({ children }: Children) => <div className="lesson-lead">{children}</div>,
  Computed: ({ children }: Children) => (
    <span translate="no" className="computed">
      {children}
    </span>
  ),
  Note: ({ title, children }: Children & { readonly title: string }) => (
    <aside className="margin-note" aria-label={title}>
      <b>{title}</b>
      <div>{children}</div>
    </aside>
  ),
  Formulas: ({ children }: Children) => <div className="formulas">{children}</div>,
  Formula: ({ children }: Children) => <div className="formula-row">{children}</div>,
  CheckYourself: ({ question, children }: Children & { readonly question: string }) => (
    <details className="check-yourself">
      <summary>
        <b>Check yourself.</b> {question}
      </summary>
      <div>{children}</div>
    </details>
  ),
  Overview: ({ children }: Children) => <div className="overview">{children}</div>,
  Figure: ({ plot, summary, children }: Children & { readonly plot: Curves; readonly summary: string }) => (
    <figure className="lesson-plot">
      <LinePlot plot={plot} summary={summary} />
      <figcaption>{children}</figcaption>
    </figure>
  ),
  Term: ({ id, children }: Children & { readonly id: string }) => {
    const entry = glossary.find((each) => each.id === id)
    if (!entry) throw new Error(`the glossary does not know “${id}”`)
    return (
      <Term name={entry.term} definition={entry.definition}>
        {children}
      </Term>
    )
  },
  Takeaways: ({ children }: Children) => <div className="takeaways">{children}</div>,
  References: ({ children }: Children) => (
    <section className="references" aria-label="Sources">
      <h3>Sources</h3>
      {children}
    </section>
  ),
  Matrix: ({ tp, fp, fn, tn }: Outcomes) => (
    <figure className="lesson-matrix">
      <OutcomeMatrix
        {...{ tp, fp, fn, tn }}
        names={{ below: 'let through', above: 'stopped', tp: 'caught', fp: 'false alarm', fn: 'missed', tn: 'left alone' }}
      />
      <figcaption>
        Spam above the line, wanted mail below; stopped on the right. Areas are counts, and hatching marks an error, here and in every
        figure of the course.
      </figcaption>
    </figure>
  ),
}
