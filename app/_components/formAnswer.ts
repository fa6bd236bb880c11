import type { Outcome } from '@lib/domain/outcome'

/** What a form's action answers: as any action's, with where to go from here, or with what had been typed. */
export type FormAnswer<T> =
  | (Extract<Outcome<T>, { ok: true }> & { readonly next?: string })
  | (Extract<Outcome<T>, { ok: false }> & { readonly typed?: Readonly<Record<string, string>> })

/**
 * What a form's action is told before its fields: `scripted` by a page whose scripts run, which goes on by itself; else what the framework
 * kept of the last answer.
 */
export type FormBefore<T> = FormAnswer<T> | null | 'scripted'

export type FormAction<T> = (before: FormBefore<T>, data: FormData) => Promise<FormAnswer<T>>
