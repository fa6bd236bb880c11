/**
 * A gate for what a press begins: one that comes while the last is still at work does nothing. The state of a page is drawn too late to
 * hold back a key that is pressed twice.
 */
export function oneAtATime(): (work: () => Promise<void>) => Promise<void> {
  let going = false
  return async (work) => {
    if (going) return
    going = true
    try {
      await work()
    } finally {
      going = false
    }
  }
}
