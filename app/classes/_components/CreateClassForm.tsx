'use client'
import { ActionForm } from '@app/_components/ActionForm'
import { createClass } from '../actions'

export const CreateClassForm = ({ course }: { readonly course: string }) => (
  <ActionForm
    fields={[{ name: 'name', label: 'Name of the class', type: 'text', hint: 'As its learners know it: “Methodology, Thursday group”.' }]}
    hidden={{ course }}
    button="Open the class"
    busy="Opening …"
    action={createClass}
  />
)
