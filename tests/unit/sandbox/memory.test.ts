import { describe, expect, it } from 'vitest'
import { cleanMemory } from '@lib/sandbox/instance'

const fresh = () => new WebAssembly.Memory({ initial: 256, maximum: 512 })

describe('the memory of a program that is done', () => {
  it('is handed on as a new one would be', () => {
    const memory = fresh()
    new Uint8Array(memory.buffer).fill(7)
    expect(cleanMemory(memory)).toBe(memory)
    expect(new Uint8Array(memory.buffer).every((byte) => byte === 0)).toBe(true)
  })

  it('is given up when the program has made it grow', () => {
    const memory = fresh()
    memory.grow(1)
    expect(cleanMemory(memory)).toBeUndefined()
  })
})
