const sources = import.meta.glob<string>('/lib/core/**/*.ts', { query: '?raw', import: 'default', eager: true })

/** What the description of each function of the core says behind a tag. */
export const saidOf = (tag: 'returns' | 'throws'): ReadonlyMap<string, string> =>
  new Map(
    Object.values(sources).flatMap((source) =>
      [...source.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (?:async )?(?:function\*?|const) (\w+)/g)].map(
        ([, description = '', name = '']) =>
          [name, description.match(new RegExp(`@${tag}([\\s\\S]*?)(?=\\n\\s*\\*\\s*@|$)`))?.[1] ?? ''] as const,
      ),
    ),
  )

const throws = saidOf('throws')

/** The codes of a function's refusals, with those of the functions whose refusals are its own too (“as `rocAuc`”). */
export function refusalsOf(name: string): ReadonlySet<string> {
  // What stands after a semicolon is thrown by what the function returns.
  const words = [...(throws.get(name)?.split(';')[0] ?? '').matchAll(/`(\w+)`/g)].map(([, word = '']) => word)
  return new Set(words.flatMap((word) => (throws.has(word) ? [...refusalsOf(word)] : [word])))
}
