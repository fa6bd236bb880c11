'use client'
import type { ComponentProps } from 'react'
import { LeaveForm } from './LeaveForm'

/** Signs an account in. Another that is signed in here gives the browser up. */
export const EnterForm = (form: Omit<ComponentProps<typeof LeaveForm>, 'anyway' | 'when' | 'goOn'>) => (
  <LeaveForm {...form} anyway={`${form.button} without saving`} when="another account signs in" />
)
