const modules = import.meta.glob<Record<string, unknown>>('/lib/core/**/*.ts', { eager: true })

/** Every export of the core by its name. */
export const exportsOf = (): Readonly<Record<string, unknown>> => Object.assign({}, ...Object.values(modules))
