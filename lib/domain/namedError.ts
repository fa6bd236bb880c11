/**
 * Makes the base of an error that is known again by its name alone. One process may hold a module several times, once for each bundle that imports
 * it; what the bundles share through `globalThis` throws errors of its own bundle's class, which is not the class that the others would look for.
 * @param name the same in every copy of the module, however a bundler calls the class
 */
export const namedError = (name: string) =>
  class extends Error {
    override readonly name = name

    static override [Symbol.hasInstance](value: unknown): boolean {
      return value !== null && typeof value === 'object' && 'name' in value && value.name === name
    }
  }
