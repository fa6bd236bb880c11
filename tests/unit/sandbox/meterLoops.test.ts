import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, it } from 'vitest'
import { fuelExport, fuelTableExport, meterLoops } from '@lib/sandbox/wasm/meterLoops'

/**
 * `count(n)` with one loop, and a longer one that is taken for an interpreter: its round has a branch table in it, and behind it comes another loop
 * that goes round once.
 * (func (export "count") (param i32) (result i32) (local i32)
 *   (loop (local.set 1 (i32.add (local.get 1) (i32.const 1))) (br_if 0 (i32.lt_s (local.get 1) (local.get 0)))) (local.get 1))
 */
const count = [
  0x01, 0x01, 0x7f, 0x03, 0x40, 0x20, 0x01, 0x41, 0x01, 0x6a, 0x21, 0x01, 0x20, 0x01, 0x20, 0x00, 0x48, 0x0d, 0x00, 0x0b, 0x20, 0x01, 0x0b,
]
const branch = [0x02, 0x40, 0x20, 0x01, 0x0e, 0x01, 0x00, 0x00, 0x0b]
const once = [0x03, 0x40, 0x0b]
const longer = [...count.slice(0, 5), ...branch, ...count.slice(5, -3), ...once, 0x20, 0x01, 0x0b]
/** `copy(n)` and `fill(n)` move so many bytes at one stroke: (memory.copy (i32.const 8) (i32.const 0) (local.get 0)) (local.get 0) */
const copy = [0x00, 0x41, 0x08, 0x41, 0x00, 0x20, 0x00, 0xfc, 0x0a, 0x00, 0x00, 0x20, 0x00, 0x0b]
const fill = [0x00, 0x41, 0x00, 0x41, 0x07, 0x20, 0x00, 0xfc, 0x0b, 0x00, 0x20, 0x00, 0x0b]
const text = (name: string) => [name.length, ...new TextEncoder().encode(name)]
const section = (id: number, content: readonly number[]) => [id, content.length, ...content]
const head = [
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...section(1, [1, 0x60, 1, 0x7f, 1, 0x7f]),
  ...section(2, [1, ...text('host'), ...text('base'), 3, 0x7f, 0]),
  ...section(3, [4, 0, 0, 0, 0]),
  ...section(4, [1, 0x70, 0x00, 3]),
  ...section(5, [1, 0, 1]),
  ...section(6, [1, 0x7f, 0, 0x41, 0x07, 0x0b]),
  ...section(7, [
    5,
    ...text('count'),
    0,
    0,
    ...text('longer'),
    0,
    1,
    ...text('copy'),
    0,
    2,
    ...text('fill'),
    0,
    3,
    ...text('memory'),
    2,
    0,
  ]),
]
const withFirst = (first: readonly number[]) =>
  Uint8Array.from([...head, ...section(10, [4, ...[first, longer, copy, fill].flatMap((body) => [body.length, ...body])])])
const module = withFirst(count)

interface Counting {
  count(n: number): number
  longer(n: number): number
  copy(n: number): number
  fill(n: number): number
  readonly memory: WebAssembly.Memory
  readonly fuel: WebAssembly.Global<'i64'>
}
const instantiate = (bytes: BufferSource) =>
  new WebAssembly.Instance(new WebAssembly.Module(bytes), { host: { base: new WebAssembly.Global({ value: 'i32' }, 0) } }).exports
const start = (bytes: BufferSource) => instantiate(bytes) as unknown as Counting

/** @param refuel what is called when the rounds are used up; without it nothing is */
function startMetered(refuel?: (fuel: WebAssembly.Global<'i64'>) => void): Counting {
  const { bytes, entry, bridge } = meterLoops(module)
  const exports = instantiate(bytes)
  const fuel = exports[fuelExport] as WebAssembly.Global<'i64'>
  if (refuel) {
    const leadsOut = new WebAssembly.Instance(new WebAssembly.Module(bridge), { host: { refuel: () => refuel(fuel) } }).exports.refuel
    ;(exports[fuelTableExport] as WebAssembly.Table).set(entry, leadsOut)
  }
  return { ...(exports as unknown as Counting), fuel }
}

describe('a module whose loops are counted', () => {
  it('computes what it computed before', () => {
    expect(startMetered().count(1000)).toBe(start(module).count(1000))
  })

  it('counts every round of a loop, except those in which the longest function branches', () => {
    const { count, longer, fuel } = startMetered()
    const before = fuel.value
    count(1000)
    expect(before - fuel.value).toBe(1000n)
    expect(longer(1000)).toBe(1000)
    expect(before - fuel.value).toBe(1001n)
  })

  it('counts memory that is moved at one stroke, each 64 bytes as a round', () => {
    const { copy, fill, memory, fuel } = startMetered()
    const before = fuel.value
    fill(6400)
    expect(before - fuel.value).toBe(100n)
    copy(640)
    expect(before - fuel.value).toBe(110n)
    copy(63)
    expect(before - fuel.value).toBe(110n)
    expect([...new Uint8Array(memory.buffer, 6395, 8)]).toEqual([7, 7, 7, 7, 7, 0, 0, 0])
  })

  it('moves what it moved before', () => {
    const moved = [start(module), startMetered()].map(({ copy, fill, memory }) => {
      fill(100)
      new Uint8Array(memory.buffer).set([1, 2, 3])
      copy(50)
      return [...new Uint8Array(memory.buffer, 0, 120)]
    })
    expect(moved[1]).toEqual(moved[0])
  })

  it('stops before it moves what there are no rounds left for', () => {
    const { fill, memory, fuel } = startMetered()
    fuel.value = 10n
    expect(() => fill(6400)).toThrow(WebAssembly.RuntimeError)
    expect(new Uint8Array(memory.buffer).some((byte) => byte !== 0)).toBe(false)
  })

  it('begins with enough for all there ever is', () => {
    expect(startMetered().fuel.value).toBe(2n ** 62n)
  })

  it('asks for more whenever the rounds are used up, and goes on as if nothing had been', () => {
    let asked = 0
    const { count, fuel } = startMetered((left) => {
      asked++
      left.value += 100n
    })
    fuel.value = 0n
    expect(count(1000)).toBe(1000)
    expect(asked).toBe(10)
    expect(fuel.value).toBe(0n)
  })

  it('stops where more is refused', () => {
    const { count, fuel } = startMetered(() => {
      throw new Error('no more')
    })
    fuel.value = 10n
    expect(count(10)).toBe(10)
    expect(() => count(1)).toThrow('no more')
  })

  it('traps when the rounds are used up and nobody is there to ask', () => {
    const { count, fuel } = startMetered()
    fuel.value = 10n
    expect(count(10)).toBe(10)
    expect(() => count(1)).toThrow(WebAssembly.RuntimeError)
    expect(fuel.value).toBeLessThan(0n)
  })

  it.each([
    ['vectors', [0xfd, 0x00]],
    ['threads', [0xfe, 0x00]],
  ])('is refused where it uses %s', (_, instruction) => {
    const odd = [0x00, ...instruction, 0x0b]
    expect(() => meterLoops(withFirst(odd))).toThrow(/unknown instruction/)
  })

  it('is refused where it is cut off, wherever that is', () => {
    for (let length = head.length + 1; length < module.length; length++) expect(() => meterLoops(module.subarray(0, length))).toThrow()
  })

  describe('that is the engine', () => {
    let engine: Uint8Array<ArrayBuffer>
    beforeAll(() => {
      engine = new Uint8Array(readFileSync(createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm')))
    })

    it('is a module still, with two more exports', () => {
      const [before, after] = [engine, meterLoops(engine).bytes].map(
        (bytes) => WebAssembly.Module.exports(new WebAssembly.Module(bytes)).length,
      )
      expect(after).toBe((before as number) + 2)
    })
  })
})
