import { useState } from 'react'
import { Icon } from '@lib/ui/Icon'
import { useLocalClock } from '@lib/ui/useLocalClock'
import type { SavedState as State } from './useDraft'

function words(state: State, clock: string): string {
  switch (state.kind) {
    case 'untouched':
      return 'Nothing to save yet'
    case 'saving':
      return 'Saving …'
    case 'saved':
      return state.where === 'server' ? `Saved here and on the server, ${clock}` : `Saved in this browser, ${clock}`
    case 'waiting':
      return state.reason
    case 'conflict':
      return 'Also changed elsewhere'
  }
}

/** Whether a state is read out: what is wrong, and that it is so no longer. Else typing would be talked over at every pause. */
const isLoud = ({ kind }: State, wasLoud: boolean) => kind === 'waiting' || (kind === 'saved' && wasLoud)

/** Says whether what was typed is safe. */
export function SavedState({ state }: { readonly state: State }) {
  const said = words(state, useLocalClock(state.kind === 'saved' ? state.at : undefined))
  const [wasLoud, setLoud] = useState(false)
  const loud = isLoud(state, wasLoud)
  if (loud !== wasLoud) setLoud(loud)
  const safe = state.kind === 'saved' || state.kind === 'untouched'
  return (
    <p className="saved-state" data-state={state.kind} title={said}>
      <Icon name={safe ? 'saved' : 'unsaved'} />
      <span>
        <span role="status">{loud && said}</span>
        {!loud && said}
      </span>
    </p>
  )
}
