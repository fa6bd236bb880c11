// biome-ignore lint/suspicious/noExplicitAny: a fixture's input has whatever fields its function takes
export type Input = any

/** The names of fixtures' functions, and the core's functions that they mean. */
export type Adapter = Readonly<Record<string, (input: Input) => unknown>>
