/** A stream of random numbers. Everything random in the core takes one; nothing draws from a hidden source. */
export interface Rng {
  /** An integer, uniform on [0, 2³²). */
  uint32(): number
  /** A double, uniform on [0, 1), with 53 random bits. */
  uniform(): number
  /** A new stream, independent of what this one gives afterwards. */
  split(): Rng
}

/** SplitMix32, the 32-bit finaliser of Steele, Lea & Flood's SplitMix: spreads one seed over the whole state. */
function splitMix(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let z = state ^ (state >>> 16)
    z = Math.imul(z, 0x21f0aaad)
    z ^= z >>> 15
    z = Math.imul(z, 0x735a2d97)
    return (z ^ (z >>> 15)) >>> 0
  }
}

/**
 * xoshiro128**, period 2¹²⁸ − 1, from an explicit state. For tests against the published vectors; elsewhere use `createRng`.
 * @param state four integers in [0, 2³²), not all zero
 * @see Blackman & Vigna 2021, Scrambled linear pseudorandom number generators
 * @example rngFromState([1, 2, 3, 4]).uint32(); // => 11520
 */
export function rngFromState(state: readonly [number, number, number, number]): Rng {
  let [a, b, c, d] = state.map((word) => word | 0) as [number, number, number, number]
  const uint32 = () => {
    const scaled = Math.imul(b, 5)
    const result = Math.imul((scaled << 7) | (scaled >>> 25), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return result
  }
  return {
    uint32,
    uniform: () => ((uint32() >>> 5) * 67108864 + (uint32() >>> 6)) / 9007199254740992,
    split: () => createRng(uint32() ^ 0x5bf03635, uint32()),
  }
}

/**
 * A generator from a seed. Equal seeds give equal streams on every machine.
 * @param seed any integer; its low 32 bits count
 * @param stream a second integer, for streams that share a seed
 * @example createRng(7).uint32() === createRng(7).uint32(); // => true
 */
export function createRng(seed: number, stream = 0): Rng {
  const next = splitMix(seed)
  const other = splitMix(stream ^ 0x6a09e667)
  return rngFromState([next() ^ other(), next() ^ other(), next() ^ other(), (next() ^ other()) | 1])
}
