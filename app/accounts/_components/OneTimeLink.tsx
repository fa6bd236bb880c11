/** A link that works once and is shown once. */
export const OneTimeLink = ({ says, link }: { readonly says: string; readonly link: string }) => (
  <p className="message message-good">
    <span>
      {says}
      <br />
      <span translate="no" className="code invitation-link">
        {link}
      </span>
    </span>
  </p>
)
