'use client'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Outcome } from '@lib/domain/outcome'

export interface FormField {
  readonly name: string
  readonly label: string
  readonly type: 'text' | 'email' | 'password'
  readonly autoComplete?: string
  readonly hint?: string
  readonly initial?: string
  /** set in the machine's voice, like a code */
  readonly code?: boolean
}

interface ActionFormProps<T> {
  readonly fields: readonly FormField[]
  readonly button: string
  readonly busy: string
  /** where to go when it worked: a path of this site */
  readonly next: string | ((value: T) => string)
  submit(values: Record<string, string>): Promise<Outcome<T>>
  readonly children?: ReactNode
}

/** A form that says what went wrong beside its button, keeps what was typed, and goes on when it worked. */
export function ActionForm<T>({ fields, button, busy, next, submit, children }: ActionFormProps<T>) {
  const [message, setMessage] = useState<string>()
  const [pending, setPending] = useState(false)

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setPending(true)
    setMessage(undefined)
    const data = new FormData(event.currentTarget)
    try {
      const outcome = await submit(Object.fromEntries(fields.map(({ name }) => [name, String(data.get(name) ?? '')])))
      if (outcome.ok) {
        // A whole new page: whoever is signed in may have changed.
        location.assign(typeof next === 'string' ? next : next(outcome.value))
        return
      }
      setMessage(outcome.message)
    } catch {
      setMessage('The server could not be reached. Nothing was changed; try again.')
    }
    setPending(false)
  }

  return (
    <form className="form" onSubmit={onSubmit}>
      {fields.map(({ name, label, type, autoComplete, hint, initial, code }) => (
        <div className="field" key={name}>
          <label htmlFor={name}>{label}</label>
          <input
            id={name}
            name={name}
            type={type}
            autoComplete={autoComplete ?? 'off'}
            defaultValue={initial}
            className={code ? 'code' : undefined}
            required
            aria-describedby={hint ? `${name}-hint` : undefined}
          />
          {hint && (
            <p className="hint" id={`${name}-hint`}>
              {hint}
            </p>
          )}
        </div>
      ))}
      <div role="alert">{message && <p className="message message-error">{message}</p>}</div>
      <button className="button button-primary" type="submit" disabled={pending}>
        {pending ? busy : button}
      </button>
      {children}
    </form>
  )
}
