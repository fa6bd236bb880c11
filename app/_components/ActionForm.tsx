'use client'
import { type FormEvent, type ReactNode, useActionState, useId, useState } from 'react'
import { useOneAtATime } from '@lib/ui/useOneAtATime'
import type { FormAction, FormAnswer } from './formAnswer'

export interface FormField {
  readonly name: string
  readonly label: string
  readonly type: 'text' | 'email' | 'password' | 'choice'
  readonly autoComplete?: string
  readonly hint?: string
  readonly initial?: string
  readonly most?: number
  readonly optional?: boolean
  /** of a choice */
  readonly options?: readonly { readonly value: string; readonly label: string; readonly hint?: string }[]
  /** set in the machine's voice, like a code */
  readonly code?: boolean
}

interface ActionFormProps<T> {
  readonly fields?: readonly FormField[]
  /** sent along, unseen */
  readonly hidden?: Readonly<Record<string, string>>
  readonly button: string
  /** what the button is for, where its words alone do not say it */
  readonly label?: string
  readonly busy: string
  readonly tone?: 'primary' | 'plain' | 'quiet'
  readonly className?: string
  readonly action: FormAction<T>
  /** what the browser does first. @returns whether to begin at all */
  prepare?(): Promise<boolean>
  /** what is left to do in the browser before it goes on */
  goOn?(): Promise<void>
  /** what to say when it worked and nothing comes next */
  done?(value: T): ReactNode
  /** between fields and button */
  readonly children?: ReactNode
}

const tones = { primary: 'button button-primary', plain: 'button', quiet: 'button button-quiet' }
const unreachable = { ok: false, code: 'failed', message: 'The server could not be reached. Nothing was changed; try again.' } as const

interface FieldProps {
  readonly field: FormField
  readonly id: string
  readonly initial: string | undefined
}

function Choice({ field: { name, label, options = [] }, initial }: FieldProps) {
  return (
    <fieldset className="choice">
      <legend className="visually-hidden">{label}</legend>
      {options.map(({ value, label: words, hint }) => (
        <label key={value}>
          <input type="radio" name={name} value={value} defaultChecked={value === initial} required />
          <span>
            {words}
            {hint && <span className="muted"> {hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function Typed({ field: { name, label, type, autoComplete, hint, most, optional, code }, id, initial }: FieldProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        autoComplete={autoComplete ?? 'off'}
        defaultValue={type === 'password' ? undefined : initial}
        maxLength={most}
        translate={code ? 'no' : undefined}
        className={code ? 'code' : undefined}
        required={!optional}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

/**
 * A form that says what went wrong beside its button, keeps what was typed, and goes on when it worked. It posts by itself where scripts do not
 * run, or have not come yet.
 */
export function ActionForm<T>(props: ActionFormProps<T>) {
  const {
    fields = [],
    hidden = {},
    button,
    label,
    busy,
    tone = 'primary',
    className = 'form',
    action,
    prepare,
    goOn,
    done,
    children,
  } = props
  const id = useId()
  const [posted, post] = useActionState<FormAnswer<T> | null, FormData>(action, null)
  const [answer, setAnswer] = useState<FormAnswer<T> | null>(posted)
  const [pending, once] = useOneAtATime()

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    return once(async () => {
      setAnswer(null)
      const begin = async () => (prepare && !(await prepare()) ? undefined : action('scripted', new FormData(form)))
      const given = await begin().catch(() => unreachable)
      if (!given) return
      if (given.ok && given.next !== undefined) {
        await goOn?.()
        // A whole new page: whoever is signed in may have changed. Until it comes, nothing more is begun on this one.
        location.assign(given.next)
        return new Promise<void>(() => {})
      }
      setAnswer(given)
      if (given.ok && fields.every(({ type }) => type !== 'choice')) form.reset()
    })
  }

  const typed = posted && !posted.ok ? posted.typed : undefined
  return (
    <form className={className} method="post" action={post} onSubmit={onSubmit}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => {
        const part = { field, id: `${id}-${field.name}`, initial: typed?.[field.name] ?? field.initial }
        return field.type === 'choice' ? <Choice key={field.name} {...part} /> : <Typed key={field.name} {...part} />
      })}
      {children}
      <div role="alert">{answer && !answer.ok && <p className="message message-error">{answer.message}</p>}</div>
      <button className={tones[tone]} type="submit" aria-busy={pending} aria-label={pending ? undefined : label}>
        {pending ? busy : button}
      </button>
      {done && <div role="status">{answer?.ok && done(answer.value)}</div>}
    </form>
  )
}
