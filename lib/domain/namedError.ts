/**
 * An error that is known again by its name alone. One process may hold a module several times, once for each bundle that imports it; what the
 * bundles share through `globalThis` throws errors of its own bundle's class, which is not the class that the others would look for.
 */
export abstract class NamedError extends Error {
  /** the same in every copy of the module, however a bundler calls the class */
  static readonly title: string = 'NamedError'

  constructor(message: string) {
    super(message)
    this.name = new.target.title
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: the class that is asked for, which is one of those below
    return value !== null && typeof value === 'object' && 'name' in value && value.name === this.title
  }
}
