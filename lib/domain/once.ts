/**
 * Has something made when it is first asked for, and gives the same to everybody from then on. A failure is told to those who waited for
 * it and is not kept: whoever asks next has it made anew.
 */
export class Once<T> {
  readonly #make: () => Promise<T>
  #made: Promise<T> | undefined

  constructor(make: () => Promise<T>) {
    this.#make = make
  }

  get(): Promise<T> {
    if (this.#made) return this.#made
    const made = this.#make()
    this.#made = made
    made.catch(() => {
      if (this.#made === made) this.#made = undefined
    })
    return made
  }

  /** What has been made, or is being made; asks for nothing. */
  get known(): Promise<T> | undefined {
    return this.#made
  }
}

/** The same for each of several keys. */
export class OnceEach<Key, T> {
  readonly #all = new Map<Key, Once<T>>()

  /** @param make is used where nothing is known of the key */
  get(key: Key, make: () => Promise<T>): Promise<T> {
    let each = this.#all.get(key)
    if (!each) {
      each = new Once(make)
      this.#all.set(key, each)
    }
    return each.get()
  }
}
