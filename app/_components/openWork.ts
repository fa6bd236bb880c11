interface OpenWork {
  /** what somebody would call it */
  readonly name: string
  /** @returns whether the server has it */
  send(): Promise<boolean>
}

/** What somebody works on on this page: whatever is sent of it is sent there. */
export const openWork = new Set<OpenWork>()

/** @returns ends it */
export function whileOpen(work: OpenWork): () => void {
  openWork.add(work)
  return () => void openWork.delete(work)
}
