import {
  changeInstructions,
  codeSection,
  countImports,
  emptyBlock,
  exportEntry,
  exportKind,
  leb,
  longest,
  mutable,
  op,
  readBodies,
  readSections,
  sectionIds,
  sectionOf,
  valueType,
  withEntry,
  withSections,
  writeSections,
} from './module'

/** The global that a metered module exports: how many rounds of loops are left. Below zero the module traps. */
export const fuelExport = 'fuel'

/** 2⁶² */
const plenty = [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0xc0, 0x00]

/**
 * A module that counts the rounds of its loops, those that nothing interrupts included, and traps when they are used up: the same count
 * on every machine. The count stands in an exported global of 64 bits, `fuel`, which the host sets; it begins at 2⁶². The longest function
 * is left as it is: in an interpreter that is the one that interprets, and counts what it does by itself.
 * @param bytes a WebAssembly module with globals, exports and code, as compilers write it: no vectors, no threads
 * @throws Error for a module of another kind, or that is cut off
 */
export function meterLoops(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const sections = readSections(bytes)
  const globals = sectionOf(sections, sectionIds.global)
  const fuel = countImports(sections).globals + sectionOf(sections, sectionIds.global).number()
  const get = [op.globalGet, ...leb(fuel)]
  const payment = [
    ...[...get, op.i64Const, 1, op.i64Subtract, op.globalSet, ...leb(fuel)],
    ...[...get, op.i64Const, 0, op.i64LessThanSigned, op.if, emptyBlock, op.unreachable, op.end],
  ]
  const bodies = readBodies(sections)
  const interpreter = longest(bodies)
  const metered = bodies.map((body, i) =>
    i === interpreter ? [body] : changeInstructions(body, (code, loop) => (code === op.loop ? [loop, payment] : undefined)),
  )
  return writeSections(
    withSections(sections, [
      { id: sectionIds.global, content: withEntry(globals, [valueType.i64, mutable, op.i64Const, ...plenty, op.end]) },
      {
        id: sectionIds.export,
        content: withEntry(sectionOf(sections, sectionIds.export), exportEntry(fuelExport, exportKind.global, fuel)),
      },
      codeSection(metered),
    ]),
  )
}
