/*
 * A WebAssembly module as its sections and instructions: as much of the binary format as is needed to put something in.
 * @see WebAssembly Core Specification 2.0, chapter 5: Binary Format
 */

/** Bytes in pieces, put together at the end. */
export type Bytes = readonly (Uint8Array | readonly number[])[]

export interface Section {
  readonly id: number
  readonly content: Bytes
}

export const sectionIds = { type: 1, import: 2, function: 3, table: 4, global: 6, export: 7, code: 10 } as const
export const op = {
  block: 0x02,
  loop: 0x03,
  if: 0x04,
  else: 0x05,
  end: 0x0b,
  branchTable: 0x0e,
  call: 0x10,
  callIndirect: 0x11,
  localGet: 0x20,
  globalGet: 0x23,
  globalSet: 0x24,
  i32Const: 0x41,
  i64Const: 0x42,
  i32Add: 0x6a,
  i32Subtract: 0x6b,
  i32And: 0x71,
  i32ShiftRightUnsigned: 0x76,
  i64LessThanSigned: 0x53,
  i64Subtract: 0x7d,
  i64ExtendUnsigned: 0xad,
  /** what comes in two bytes */
  prefix: 0xfc,
} as const
/** of what comes in two bytes, the second one */
export const prefixed = { memoryCopy: 10, memoryFill: 11 } as const
export const valueType = { i32: 0x7f, i64: 0x7e } as const
export const exportKind = { function: 0, table: 1, global: 3 } as const
export const [emptyBlock, mutable] = [0x40, 1]

/** An unsigned number in the format's own length. */
export function leb(value: number): number[] {
  const bytes: number[] = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest]
    bytes.push((rest % 128) + 128)
  }
}

/** A signed number, from 0, in the format's own length. */
export function signedLeb(value: number): number[] {
  const bytes = leb(value)
  const last = bytes.at(-1) as number
  return last < 64 ? bytes : [...bytes.slice(0, -1), last + 128, 0]
}

export const lengthOf = (parts: Bytes) => parts.reduce((sum, part) => sum + part.length, 0)

export function join(parts: Bytes): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(lengthOf(parts))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

/** Reads from front to back. */
export class Reader {
  readonly bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  /** @throws Error at the end */
  byte(): number {
    const byte = this.bytes[this.at++]
    if (byte === undefined) throw new Error('a module that ends too early')
    return byte
  }

  number(): number {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte()
      value += (byte & 127) * scale
      if (byte < 128) return value
    }
  }

  /** What is preceded by its length. */
  block(): Uint8Array {
    const length = this.number()
    const block = this.bytes.subarray(this.at, this.at + length)
    if (block.length !== length) throw new Error('a module that ends too early')
    this.at += length
    return block
  }

  /** All that is left. */
  rest(): Uint8Array {
    return this.bytes.subarray(this.at)
  }

  /** Numbers whose value plays no part. */
  skip(count: number): void {
    for (let left = count; left > 0; left--) while (this.byte() >= 128);
  }

  /** What follows an instruction's own byte. @throws Error for an instruction that compilers do not write without being asked to */
  skipOperands(code: number): void {
    if (code === op.branchTable) this.skip(this.number() + 1)
    else if (code === 0x1c) this.block()
    else if (code === op.prefix)
      this.skip(({ 8: 2, 9: 1, 10: 2, 11: 1, 12: 2, 13: 1, 14: 2 } as Record<number, number>)[this.number()] ?? 0)
    else if (code === op.callIndirect || (code >= 0x28 && code <= 0x3e)) this.skip(2)
    else if (code === 0x43) this.at += 4
    else if (code === 0x44) this.at += 8
    else if (
      [op.block, op.loop, op.if, 0x0c, 0x0d, op.call, 0x3f, 0x40, op.i32Const, op.i64Const, 0xd0, 0xd2].includes(code) ||
      (code >= 0x20 && code <= 0x26)
    )
      this.skip(1)
    else if (code > 0xc4 || (code > 0x1c && code < 0x20)) throw new Error(`unknown instruction 0x${code.toString(16)}`)
  }
}

/** @throws Error when the module is cut off */
export function readSections(bytes: Uint8Array): Section[] {
  const reader = new Reader(bytes, 8)
  const sections: Section[] = []
  while (reader.at < bytes.length) sections.push({ id: reader.byte(), content: [reader.block()] })
  return sections
}

export const writeSections = (sections: readonly Section[]): Uint8Array<ArrayBuffer> =>
  join([
    [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...sections.flatMap(({ id, content }) => [[id], leb(lengthOf(content)), ...content]),
  ])

/** @throws Error when the module has no such section */
export function sectionOf(sections: readonly Section[], id: number): Reader {
  const found = sections.find((section) => section.id === id)
  if (!found) throw new Error(`a module without section ${id}`)
  return new Reader(join(found.content))
}

/** How many functions and globals a module imports: they are numbered before its own. */
export function countImports(sections: readonly Section[]): { readonly functions: number; readonly globals: number } {
  const counts = { functions: 0, globals: 0 }
  if (!sections.some(({ id }) => id === sectionIds.import)) return counts
  const reader = sectionOf(sections, sectionIds.import)
  for (let left = reader.number(); left > 0; left--) {
    reader.block()
    reader.block()
    const kind = reader.byte()
    if (kind === exportKind.function) {
      counts.functions++
      reader.skip(1)
    } else if (kind === exportKind.global) {
      counts.globals++
      reader.at += 2
    } else {
      if (kind === exportKind.table) reader.at++
      const bounded = reader.byte() & 1
      reader.skip(bounded ? 2 : 1)
    }
  }
  return counts
}

/** The bodies of a module's own functions, in order. */
export function readBodies(sections: readonly Section[]): Uint8Array[] {
  const reader = sectionOf(sections, sectionIds.code)
  return Array.from({ length: reader.number() }, () => reader.block())
}

/** The longest function: in a compiled interpreter, the one that interprets. @returns its place among the bodies */
export const longest = (bodies: readonly Uint8Array[]): number =>
  bodies.reduce((best, body, i) => (body.length > (bodies[best] as Uint8Array).length ? i : best), 0)

export const codeSection = (bodies: readonly Bytes[]): Section => ({
  id: sectionIds.code,
  content: [leb(bodies.length), ...bodies.flatMap((body) => [leb(lengthOf(body)), ...body])],
})

/** Goes through a body. @param visit hears of each instruction its code, all its bytes and where it begins */
export function visitInstructions(body: Uint8Array, visit: (code: number, instruction: Uint8Array, at: number) => void): void {
  const reader = new Reader(body)
  for (let groups = reader.number(); groups > 0; groups--) {
    reader.skip(1)
    reader.at++
  }
  while (reader.at < body.length) {
    const start = reader.at
    const code = reader.byte()
    reader.skipOperands(code)
    visit(code, body.subarray(start, reader.at), start)
  }
}

/** A body with something put in behind, or in place of, some of its instructions. @param change what an instruction becomes, or nothing */
export function changeInstructions(
  body: Uint8Array,
  change: (code: number, instruction: Uint8Array, at: number) => Bytes | undefined,
): Bytes {
  const parts: (Uint8Array | readonly number[])[] = []
  let kept = 0
  visitInstructions(body, (code, instruction, at) => {
    const changed = change(code, instruction, at)
    if (!changed) return
    parts.push(body.subarray(kept, at), ...changed)
    kept = at + instruction.length
  })
  parts.push(body.subarray(kept))
  return parts
}

/** A list with its length before it, and more entries at its end. */
export function withEntries(reader: Reader, ...entries: readonly (readonly number[])[]): Bytes {
  const count = reader.number()
  return [leb(count + entries.length), reader.rest(), ...entries]
}

export function exportEntry(name: string, kind: number, index: number): number[] {
  const text = new TextEncoder().encode(name)
  return [...leb(text.length), ...text, kind, ...leb(index)]
}

/** The type of a function, as the type section has it. */
export const functionType = (parameters: Uint8Array, results: Uint8Array): number[] => [
  ...[0x60, ...leb(parameters.length), ...parameters],
  ...[...leb(results.length), ...results],
]

/** A module that has what is imported as `host.NAME` called as `NAME`, by a function of a type of WebAssembly's, which a table may hold. */
export function bridgeTo(imported: string, parameters: Uint8Array, results: Uint8Array): Uint8Array<ArrayBuffer> {
  const name = (text: string) => [text.length, ...new TextEncoder().encode(text)]
  const passed = Array.from(parameters, (_, i) => [op.localGet, ...leb(i)]).flat()
  return writeSections([
    { id: sectionIds.type, content: [[1, ...functionType(parameters, results)]] },
    { id: sectionIds.import, content: [[1, ...name('host'), ...name(imported), exportKind.function, 0]] },
    { id: sectionIds.function, content: [[1, 0]] },
    { id: sectionIds.export, content: [[1], exportEntry(imported, exportKind.function, 1)] },
    codeSection([[[0, ...passed, op.call, 0, op.end]]]),
  ])
}

/** A module's own table: the type of its entries, and how many it begins with. @throws Error where it has several, or it cannot grow */
export function readTable(sections: readonly Section[]): { readonly type: number; readonly entries: number } {
  const table = sectionOf(sections, sectionIds.table)
  if (table.number() !== 1) throw new Error('a module with several tables')
  const type = table.byte()
  if (table.byte() !== 0) throw new Error('a table that cannot grow')
  return { type, entries: table.number() }
}

/** The sections with some of them replaced. */
export const withSections = (sections: readonly Section[], replaced: readonly Section[]): Section[] =>
  sections.map((section) => replaced.find(({ id }) => id === section.id) ?? section)
