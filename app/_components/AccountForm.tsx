'use client'
import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Outcome } from '@lib/domain/outcome'

export interface FormField {
  readonly name: string
  readonly label: string
  readonly type: 'text' | 'email' | 'password'
  readonly autoComplete: string
  readonly hint?: string
}

interface AccountFormProps {
  readonly fields: readonly FormField[]
  readonly button: string
  readonly busy: string
  /** where to go when it worked; a path of this site */
  readonly next: string
  submit(values: Record<string, string>): Promise<Outcome<unknown>>
  readonly children?: ReactNode
}

/** A form that says what went wrong beside its button, keeps what was typed, and goes on when it worked. */
export function AccountForm({ fields, button, busy, next, submit, children }: AccountFormProps) {
  const router = useRouter()
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
        router.refresh()
        location.assign(next)
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
      {fields.map(({ name, label, type, autoComplete, hint }) => (
        <div className="field" key={name}>
          <label htmlFor={name}>{label}</label>
          <input id={name} name={name} type={type} autoComplete={autoComplete} required aria-describedby={hint ? `${name}-hint` : undefined} />
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
