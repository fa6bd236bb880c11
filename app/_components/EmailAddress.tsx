/** An address that breaks before its @, if it has to break. */
export function EmailAddress({ address }: { readonly address: string }) {
  const at = address.lastIndexOf('@')
  return (
    <span translate="no" className="email">
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </span>
  )
}
