'use client'
import { useId } from 'react'
import { Dial } from '@lib/ui/Dial'

/** What a control sets: a quantity, or the number of a choice. */
export interface Control {
  readonly label: string
  readonly minimum: number
  readonly maximum: number
  readonly step: number
  readonly initial: number
  readonly scale?: 'log'
  readonly choices?: readonly string[]
}

interface ControlsProps<Name extends string> {
  readonly parameters: Readonly<Record<Name, Control>>
  readonly setting: Readonly<Record<Name, number>>
  /** those that are shown, in this order */
  readonly names: readonly Name[]
  onChange(changes: Partial<Record<Name, number>>): void
}

/** More letters than stand side by side on a phone make a list of the choices. */
const mostLetters = 34

interface ChoiceProps {
  readonly control: Control
  readonly choices: readonly string[]
  readonly value: number
  onChange(value: number): void
}

function Choice({ control: { label }, choices, value, onChange }: ChoiceProps) {
  const id = useId()
  if (choices.join('').length > mostLetters)
    return (
      <div className="control">
        <label htmlFor={id}>{label}</label>
        <select id={id} value={value} onChange={(event) => onChange(Number(event.target.value))}>
          {choices.map((choice, i) => (
            <option key={choice} value={i}>
              {choice}
            </option>
          ))}
        </select>
      </div>
    )
  return (
    <div className="control">
      <span id={id}>{label}</span>
      <div className="segments" role="group" aria-labelledby={id}>
        {choices.map((choice, i) => (
          <button key={choice} type="button" aria-pressed={i === value} onClick={() => onChange(i)}>
            {choice}
          </button>
        ))}
      </div>
    </div>
  )
}

/** The controls of a simulation, each as its parameter asks for: a slider with a typed value, or a choice. */
export function Controls<Name extends string>({ parameters, setting, names, onChange }: ControlsProps<Name>) {
  const set = (name: Name) => (value: number) => onChange({ [name]: value } as Partial<Record<Name, number>>)
  return (
    <div className="controls">
      {names.map((name) => {
        const control = parameters[name]
        return control.choices ? (
          <Choice key={name} control={control} choices={control.choices} value={setting[name]} onChange={set(name)} />
        ) : (
          <Dial key={name} {...control} value={setting[name]} onChange={set(name)} />
        )
      })}
    </div>
  )
}
