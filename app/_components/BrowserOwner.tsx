'use client'
import { type ComponentType, useEffect, useState } from 'react'
import { guest, onOtherOwner, takeBrowser, unsentWork } from './localWork'

/**
 * Whoever a page was made for has the browser from then on: the page comes before all that keeps work there. A page made for somebody else is loaded
 * again. What a visitor has done here is offered to the account.
 * @param account its id, or undefined for a visitor
 */
export function BrowserOwner({ account }: { readonly account: string | undefined }) {
  const [Offer, setOffer] = useState<ComponentType<{ readonly owner: string }>>()

  useEffect(() => {
    const owner = account ?? guest
    takeBrowser(owner)
    if (account && unsentWork(guest).length > 0) void import('./GuestWorkOffer').then((module) => setOffer(() => module.GuestWorkOffer))
    return onOtherOwner(owner, () => location.reload())
  }, [account])

  return account && Offer ? <Offer owner={account} /> : null
}
