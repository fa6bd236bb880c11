/** What a program may use. The engine's limits hold alike on the server and in the browser; the pool's are the server's backstop. */
export const engineLimits = {
  heapBytes: 64 * 2 ** 20,
  /** maximum of the WebAssembly memory, in pages of 64 KiB: 128 MiB */
  memoryPages: 2048,
  /** two thousand calls of a function of two arguments, and some: all that a browser's stack holds */
  stackBytes: 400 * 1024,
  /**
   * interrupt callbacks for one submission, each ten thousand rounds of loops or calls: the same count on every machine. One takes 0.04 to 2 ms,
   * so that a program uses these up well before the processor time that it may have, and ends alike everywhere.
   */
  gas: 2500,
  /** rounds of loops inside the language's own functions, for instance in a search of a list, or 64 bytes that they move: the same count on every machine */
  builtInRounds: 200_000_000,
  /** of these, after which the engine looks whether it has to stop: a hundredth of a second, where they are cheap */
  builtInSlice: 2_000_000,
  sourceCharacters: 64_000,
  /** of what the transpiler makes of the source */
  scriptCharacters: 512_000,
  /** calls of callbacks that cost as much as one interrupt callback */
  callbacksPerGas: 15,
  /** calls of callbacks in one call of the program, and characters of what passes in them in one batch of calls */
  callbackCalls: 10_000,
  callbackCharacters: 2_000_000,
  consoleCharacters: 64 * 1024,
  consoleLines: 500,
} as const

export const poolLimits = {
  /** processor time of one submission: the learner's own, however busy the machine is */
  processorMs: 8000,
  /** processor time of a short program: one that takes longer makes room for another that waits */
  shortMs: 120,
  /** processor time within which a program that has to make room stops by itself: otherwise its child is ended, and replaced */
  stopMs: 500,
  /** processor time of a long program: it makes room though no short one waits */
  longMs: 500,
  /** processor time of late beyond which an account's programs are taken for long ones, where its last ones were */
  lightMs: 500,
  /** processor time that another child takes to get ready, counted to whoever wears one out */
  replacementMs: 1000,
  /** in which a program gets no processor time: then the grader has failed, or the machine */
  stallMs: 120_000,
  /** for a child process to get ready */
  startMs: 240_000,
  /** resident memory of a child process */
  residentBytes: 420 * 2 ** 20,
  /** and of one that another program may run in: those that have run honest ones alone have about half of it */
  reusedBytes: 240 * 2 ** 20,
  workerStackMb: 16,
} as const
