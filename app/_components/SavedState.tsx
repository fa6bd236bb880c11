import { Icon } from '@lib/ui/Icon'
import type { SavedState as State } from './useDraft'

const clock = (at: number) => new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })

function words(state: State): string {
  switch (state.kind) {
    case 'untouched':
      return 'Nothing to save yet'
    case 'saving':
      return 'Saving …'
    case 'saved':
      return state.where === 'server' ? `Saved here and on the server, ${clock(state.at)}` : `Saved in this browser, ${clock(state.at)}`
    case 'waiting':
      return state.reason
    case 'conflict':
      return 'Also changed elsewhere'
  }
}

/** Says whether what was typed is safe. */
export function SavedState({ state }: { readonly state: State }) {
  const safe = state.kind === 'saved' || state.kind === 'untouched'
  return (
    <p className="saved-state" role="status" data-state={state.kind} title={words(state)}>
      <Icon name={safe ? 'saved' : 'unsaved'} />
      <span>{words(state)}</span>
    </p>
  )
}
