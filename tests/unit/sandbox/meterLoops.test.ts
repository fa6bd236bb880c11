import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, it } from 'vitest'
import { fuelExport, fuelTableExport, meterLoops } from '@lib/sandbox/wasm/meterLoops'

/**
 * Two functions, `count(n)` with one loop, and a longer one that is never metered, since it is taken for the interpreter:
 * (func (export "count") (param i32) (result i32) (local i32)
 *   (loop (local.set 1 (i32.add (local.get 1) (i32.const 1))) (br_if 0 (i32.lt_s (local.get 1) (local.get 0)))) (local.get 1))
 */
const count = [
  0x01, 0x01, 0x7f, 0x03, 0x40, 0x20, 0x01, 0x41, 0x01, 0x6a, 0x21, 0x01, 0x20, 0x01, 0x20, 0x00, 0x48, 0x0d, 0x00, 0x0b, 0x20, 0x01, 0x0b,
]
const longer = [...count.slice(0, -1), 0x1a, ...Array.from({ length: 20 }, () => 0x01), 0x20, 0x01, 0x0b]
const text = (name: string) => [name.length, ...new TextEncoder().encode(name)]
const section = (id: number, content: readonly number[]) => [id, content.length, ...content]
const head = [
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...section(1, [1, 0x60, 1, 0x7f, 1, 0x7f]),
  ...section(2, [1, ...text('host'), ...text('base'), 3, 0x7f, 0]),
  ...section(3, [2, 0, 0]),
  ...section(4, [1, 0x70, 0x00, 3]),
  ...section(6, [1, 0x7f, 0, 0x41, 0x07, 0x0b]),
  ...section(7, [2, ...text('count'), 0, 0, ...text('longer'), 0, 1]),
]
const module = Uint8Array.from([...head, ...section(10, [2, count.length, ...count, longer.length, ...longer])])

interface Counting {
  count(n: number): number
  longer(n: number): number
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

  it('counts every round of a loop, and the longest function’s by itself', () => {
    const { count, longer, fuel } = startMetered()
    const before = fuel.value
    count(1000)
    expect(before - fuel.value).toBe(1000n)
    longer(1000)
    expect(before - fuel.value).toBe(1000n)
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
    const bytes = Uint8Array.from([...head, ...section(10, [2, odd.length, ...odd, longer.length, ...longer])])
    expect(() => meterLoops(bytes)).toThrow(/unknown instruction/)
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
