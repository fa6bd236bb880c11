import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { segmentStack } from '@lib/sandbox/wasm/segmentStack'

const text = (name: string) => [name.length, ...new TextEncoder().encode(name)]
const section = (id: number, content: readonly number[]) => [id, content.length, ...content]
/** (func $down (param i64) (result i64) (if (result i64) (i64.eqz (local.get 0)) (then (i64.const 0)) (else (i64.add (i64.const 1) (call $down (i64.sub (local.get 0) (i64.const 1))))))) */
const down = [0, 0x20, 0, 0x50, 0x04, 0x7e, 0x42, 0, 0x05, 0x42, 1, 0x20, 0, 0x42, 1, 0x7d, 0x10, 0, 0x7c, 0x0b, 0x0b]
/** (func (export "start") (param i64) (result i64) (call $down (local.get 0))) */
const start = [0, 0x20, 0, 0x10, 0, 0x0b]
const module = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...section(1, [2, 0x60, 0, 0, 0x60, 1, 0x7e, 1, 0x7e]),
  ...section(3, [2, 1, 1]),
  ...section(4, [1, 0x70, 0x00, 3]),
  ...section(6, [1, 0x7f, 0, 0x41, 0x07, 0x0b]),
  ...section(7, [1, ...text('start'), 0, 1]),
  ...section(10, [2, down.length, ...down, start.length, ...start]),
])

/** A segmented module with the host counting how often it is asked to go on. */
function open(levels: number) {
  const { bytes, entry, bridge } = segmentStack(module, levels)
  const { start, interpreter, functions } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as unknown as {
    start(n: bigint): bigint
    interpreter(n: bigint): bigint
    functions: WebAssembly.Table
  }
  let asked = 0
  const deeper = (n: bigint) => {
    asked++
    return interpreter(n)
  }
  functions.grow(1)
  functions.set(entry, new WebAssembly.Instance(new WebAssembly.Module(bridge), { host: { deeper } }).exports.deeper)
  return { start, asked: () => asked }
}

describe('a module whose interpreter goes on elsewhere every so many levels', () => {
  it('computes what it computed before', () => {
    const plain = new WebAssembly.Instance(new WebAssembly.Module(module)).exports as unknown as { start(n: bigint): bigint }
    for (const n of [0n, 1n, 7n, 8n, 9n, 100n]) expect(open(8).start(n)).toBe(plain.start(n))
  })

  it('asks for the way on once for so many levels, and counts anew when it has come back', () => {
    const { start, asked } = open(8)
    start(100n)
    // A hundred and one calls, the eighth, sixteenth … of them elsewhere.
    expect(asked()).toBe(12)
    start(6n)
    expect(asked()).toBe(12)
    start(7n)
    expect(asked()).toBe(13)
  })

  it('is refused where its table cannot grow', () => {
    const fixed = module.slice()
    const table = fixed.findIndex((_, i) => fixed[i] === 4 && fixed[i + 1] === 4 && fixed[i + 3] === 0x70)
    fixed[table + 4] = 1
    expect(() => segmentStack(fixed, 8)).toThrow(/grow/)
  })

  it('may be the engine', () => {
    const engine = readFileSync(createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm'))
    const exported = WebAssembly.Module.exports(new WebAssembly.Module(segmentStack(engine, 256).bytes)).map(({ name }) => name)
    expect(exported).toEqual(expect.arrayContaining(['interpreter', 'functions']))
  })
})
