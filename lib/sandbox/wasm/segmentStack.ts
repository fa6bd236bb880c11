import {
  bridgeTo,
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
  Reader,
  readBodies,
  readSections,
  readTable,
  sectionIds,
  sectionOf,
  signedLeb,
  valueType,
  withEntries,
  withSections,
  writeSections,
} from './module'

/** What a segmented module exports beside its own: the interpreter, and the table with room for what calls it further down. */
export const interpreterExport = 'interpreter'
export const tableExport = 'functions'

/** The types of what a function takes, and of what it returns. */
function typeOf(types: Reader, index: number): { readonly parameters: Uint8Array; readonly results: Uint8Array } {
  const count = types.number()
  for (let i = 0; i < count; i++) {
    types.byte()
    const [parameters, results] = [types.block(), types.block()]
    if (i === index) return { parameters, results }
  }
  throw new Error('a function without a type')
}

export interface Segmented {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** the entry of the table that is called every so many levels; it has to be made first, by letting the table grow by one */
  readonly entry: number
  /** a module that has what is imported as `host.deeper` called as `deeper`, by a function of the interpreter's own type */
  readonly bridge: Uint8Array<ArrayBuffer>
}

/**
 * A module whose longest function, an interpreter that calls itself, is called through the table every so many levels: whoever sets that
 * entry of the table can go on with another stack there, so that depth is bounded by what the interpreter itself counts and by nothing else.
 * @param levels how many levels share a stack, a power of two
 * @throws Error for a module of another kind, or that is cut off
 */
export function segmentStack(bytes: Uint8Array, levels: number): Segmented {
  const sections = readSections(bytes)
  const imports = countImports(sections)
  const bodies = readBodies(sections)
  const place = longest(bodies)
  const interpreter = imports.functions + place
  const wrapper = imports.functions + bodies.length
  const depth = imports.globals + sectionOf(sections, sectionIds.global).number()

  const functions = sectionOf(sections, sectionIds.function)
  const typeIndex = Array.from({ length: functions.number() }, () => functions.number())[place] as number
  const { parameters, results } = typeOf(sectionOf(sections, sectionIds.type), typeIndex)
  const [result] = results
  if (results.length > 1) throw new Error('an interpreter with several results')
  const { entries: entry } = readTable(sections)

  const passed = Array.from(parameters, (_, i) => [op.localGet, ...leb(i)]).flat()
  const step = (by: number) => [op.globalGet, ...leb(depth), op.i32Const, 1, by, op.globalSet, ...leb(depth)]
  const wrapped = [
    0,
    ...step(op.i32Add),
    ...[op.globalGet, ...leb(depth), op.i32Const, ...signedLeb(levels - 1), op.i32And],
    ...[op.if, result ?? emptyBlock, ...passed, op.call, ...leb(interpreter)],
    ...[op.else, ...passed, op.i32Const, ...signedLeb(entry), op.callIndirect, ...leb(typeIndex), 0, op.end],
    ...step(op.i32Subtract),
    op.end,
  ]
  const redirected = bodies.map((body) =>
    changeInstructions(body, (code, call) =>
      code === op.call && new Reader(call, 1).number() === interpreter ? [[op.call, ...leb(wrapper)]] : undefined,
    ),
  )
  return {
    entry,
    bridge: bridgeTo('deeper', parameters, results),
    bytes: writeSections(
      withSections(sections, [
        { id: sectionIds.function, content: withEntries(sectionOf(sections, sectionIds.function), leb(typeIndex)) },
        {
          id: sectionIds.global,
          content: withEntries(sectionOf(sections, sectionIds.global), [valueType.i32, mutable, op.i32Const, 0, op.end]),
        },
        {
          id: sectionIds.export,
          content: withEntries(
            sectionOf(sections, sectionIds.export),
            exportEntry(interpreterExport, exportKind.function, interpreter),
            exportEntry(tableExport, exportKind.table, 0),
          ),
        },
        codeSection([...redirected, [wrapped]]),
      ]),
    ),
  }
}
