import {
  bridgeTo,
  changeInstructions,
  codeSection,
  countImports,
  emptyBlock,
  exportEntry,
  exportKind,
  functionType,
  leb,
  longest,
  mutable,
  op,
  readBodies,
  readSections,
  readTable,
  sectionIds,
  sectionOf,
  signedLeb,
  valueType,
  withEntry,
  withSections,
  writeSections,
} from './module'

/** What a metered module exports beside its own: how many rounds of loops are left, and the table with room for what is called then. */
export const [fuelExport, fuelTableExport] = ['fuel', 'fuelTable']

/** 2⁶² */
const plenty = [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0xc0, 0x00]

export interface Metered {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** the entry of the table that is called at each round when the count is below zero: it gives more, or throws. While it is empty, the module traps */
  readonly entry: number
  /** a module that has what is imported as `host.refuel` called as `refuel`, which the table may hold */
  readonly bridge: Uint8Array<ArrayBuffer>
}

/**
 * A module that counts the rounds of its loops, those that nothing interrupts included, and asks the host for more when they are used up: the
 * same count on every machine. The count stands in an exported global of 64 bits, `fuel`, which the host sets; it begins at 2⁶². The longest
 * function is left as it is: in an interpreter that is the one that interprets, and counts what it does by itself.
 * @param bytes a WebAssembly module with a table, globals, exports and code, as compilers write it: no vectors, no threads
 * @throws Error for a module of another kind, or that is cut off
 */
export function meterLoops(bytes: Uint8Array): Metered {
  const sections = readSections(bytes)
  const globals = sectionOf(sections, sectionIds.global)
  const fuel = countImports(sections).globals + sectionOf(sections, sectionIds.global).number()
  const { type: entryType, entries: entry } = readTable(sections)
  const type = sectionOf(sections, sectionIds.type).number()
  const get = [op.globalGet, ...leb(fuel)]
  const refuel = [op.i32Const, ...signedLeb(entry), op.callIndirect, ...leb(type), 0]
  const payment = [
    ...[...get, op.i64Const, 1, op.i64Subtract, op.globalSet, ...leb(fuel)],
    ...[...get, op.i64Const, 0, op.i64LessThanSigned, op.if, emptyBlock, ...refuel, op.end],
  ]
  const bodies = readBodies(sections)
  const interpreter = longest(bodies)
  const metered = bodies.map((body, i) =>
    i === interpreter ? [body] : changeInstructions(body, (code, loop) => (code === op.loop ? [loop, payment] : undefined)),
  )
  const exports = sectionOf(sections, sectionIds.export)
  const count = exports.number()
  const own = [...exportEntry(fuelExport, exportKind.global, fuel), ...exportEntry(fuelTableExport, exportKind.table, 0)]
  const nothing = new Uint8Array()
  return {
    entry,
    bridge: bridgeTo('refuel', nothing, nothing),
    bytes: writeSections(
      withSections(sections, [
        { id: sectionIds.type, content: withEntry(sectionOf(sections, sectionIds.type), functionType(nothing, nothing)) },
        { id: sectionIds.table, content: [[1, entryType, 0, ...leb(entry + 1)]] },
        { id: sectionIds.global, content: withEntry(globals, [valueType.i64, mutable, op.i64Const, ...plenty, op.end]) },
        { id: sectionIds.export, content: [leb(count + 2), exports.rest(), own] },
        codeSection(metered),
      ]),
    ),
  }
}
