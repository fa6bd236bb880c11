'use client'
import { useEffect, useState } from 'react'
import { useLoaded } from '@lib/ui/useLoaded'
import { guest, onOtherOwner, takeBrowser, unsentWork } from './localWork'

const loadOffer = () => import('./GuestWorkOffer').then((module) => module.GuestWorkOffer)

/**
 * Whoever a page was made for has the browser from then on: the page comes before all that keeps work there. A page made for somebody else is loaded
 * again. What a visitor has done here is offered to the account.
 * @param account its id, or undefined for a visitor
 */
export function BrowserOwner({ account }: { readonly account: string | undefined }) {
  const [asks, setAsks] = useState(false)
  // It is in nobody's way: what could not be loaded is tried again in silence.
  const { value: Offer } = useLoaded(asks && loadOffer)

  useEffect(() => {
    const owner = account ?? guest
    takeBrowser(owner)
    setAsks(account !== undefined && unsentWork(guest).length > 0)
    return onOtherOwner(owner, () => location.reload())
  }, [account])

  return account && Offer ? <Offer owner={account} /> : null
}
