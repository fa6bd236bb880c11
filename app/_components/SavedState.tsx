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

/** Says whether what was typed is safe. */
export function SavedState({ state }: { readonly state: State }) {
  const said = words(state, useLocalClock(state.kind === 'saved' ? state.at : undefined))
  const safe = state.kind === 'saved' || state.kind === 'untouched'
  return (
    <p className="saved-state" role="status" data-state={state.kind} title={said}>
      <Icon name={safe ? 'saved' : 'unsaved'} />
      <span>{said}</span>
    </p>
  )
}
