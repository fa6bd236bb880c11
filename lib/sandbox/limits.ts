/** What a program may use. The engine's limits hold alike on the server and in the browser; the pool's are the server's backstop. */
export const engineLimits = {
  heapBytes: 64 * 2 ** 20,
  /** maximum of the WebAssembly memory, in pages of 64 KiB: 128 MiB */
  memoryPages: 2048,
  stackBytes: 128 * 1024,
  /**
   * interrupt callbacks for one submission, each ten thousand rounds of loops or calls: the same count on every machine. One takes 0.3 to 2 ms,
   * so that a program uses these up well before the wall clock's time, and ends alike everywhere.
   */
  gas: 2500,
  sourceCharacters: 64_000,
  /** of what the transpiler makes of the source */
  scriptCharacters: 512_000,
  /** calls of callbacks that cost as much as one interrupt callback */
  callbacksPerGas: 15,
  /** calls of callbacks in one call of the program, and characters of what passes in them */
  callbackCalls: 10_000,
  callbackCharacters: 2_000_000,
  consoleCharacters: 64 * 1024,
  consoleLines: 500,
} as const

export const poolLimits = {
  /** working time of one submission */
  wallClockMs: 5000,
  /** resident memory of a child process */
  residentBytes: 420 * 2 ** 20,
  workerStackMb: 16,
} as const
