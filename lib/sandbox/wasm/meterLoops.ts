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
  prefixed,
  Reader,
  readBodies,
  readSections,
  readTable,
  sectionIds,
  sectionOf,
  signedLeb,
  valueType,
  visitInstructions,
  withEntries,
  withSections,
  writeSections,
} from './module'

/** What a metered module exports beside its own: how many rounds of loops are left, and the table with room for what is called then. */
export const [fuelExport, fuelTableExport] = ['fuel', 'fuelTable']

/** What moves memory at one stroke, however much: the instruction's second byte, and the memories it names. */
const moves = [
  [prefixed.memoryCopy, 0, 0],
  [prefixed.memoryFill, 0],
] as const
/** log₂ of the bytes that are moved in the time of a round */
const logBytesPerRound = 6

/** 2⁶² */
const plenty = [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0xc0, 0x00]

/** The loops of an interpreter that go round once for each instruction: those around its widest branch. @returns where they begin */
function loopsOfInterpreter(body: Uint8Array): ReadonlySet<number | undefined> {
  const open: (number | undefined)[] = []
  let [around, widest]: [typeof open, number] = [[], 0]
  visitInstructions(body, (code, instruction, at) => {
    if (code === op.end) open.pop()
    else if (code === op.block || code === op.if || code === op.loop) open.push(code === op.loop ? at : undefined)
    else if (code === op.branchTable && new Reader(instruction, 1).number() > widest)
      [around, widest] = [[...open], new Reader(instruction, 1).number()]
  })
  return new Set(around)
}

export interface Metered {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** the entry of the table that is called at each round when the count is below zero: it gives more, or throws. While it is empty, the module traps */
  readonly entry: number
  /** a module that has what is imported as `host.refuel` called as `refuel`, which the table may hold */
  readonly bridge: Uint8Array<ArrayBuffer>
}

/**
 * A module that counts the rounds of its loops, those that nothing interrupts included, and asks the host for more when they are used up: the
 * same count on every machine. To move memory at one stroke costs one for 64 bytes. The count stands in an exported global of 64 bits, `fuel`, which the host sets; it begins at 2⁶². The longest
 * function's own round is left as it is: in an interpreter that is the one that interprets, and counts what it does by itself.
 * @param bytes a WebAssembly module with a memory, a table, globals, exports and code, as compilers write it: no vectors, no threads
 * @throws Error for a module of another kind, or that is cut off
 */
export function meterLoops(bytes: Uint8Array): Metered {
  const sections = readSections(bytes)
  const globals = sectionOf(sections, sectionIds.global)
  const fuel = countImports(sections).globals + sectionOf(sections, sectionIds.global).number()
  const { type: entryType, entries: entry } = readTable(sections)
  const plain = sectionOf(sections, sectionIds.type).number()
  const get = [op.globalGet, ...leb(fuel)]
  const refuel = [op.i32Const, ...signedLeb(entry), op.callIndirect, ...leb(plain), 0]
  /** @param amount instructions that leave it, in 64 bits */
  const pay = (...amount: readonly number[]) => [
    ...[...get, ...amount, op.i64Subtract, op.globalSet, ...leb(fuel)],
    ...[...get, op.i64Const, 0, op.i64LessThanSigned, op.if, emptyBlock, ...refuel, op.end],
  ]
  const bodies = readBodies(sections)
  const interpreter = longest(bodies)
  const payment = pay(op.i64Const, 1)
  const moving = countImports(sections).functions + bodies.length
  const uncounted = loopsOfInterpreter(bodies[interpreter] as Uint8Array)
  const metered = bodies.map((body, i) =>
    changeInstructions(body, (code, instruction, at) => {
      if (code === op.loop && !(i === interpreter && uncounted.has(at))) return [instruction, payment]
      const place = code === op.prefix ? moves.findIndex(([second]) => second === instruction[1]) : -1
      return place < 0 ? undefined : [[op.call, ...leb(moving + place)]]
    }),
  )
  const size = [op.localGet, 2, op.i32Const, ...signedLeb(logBytesPerRound), op.i32ShiftRightUnsigned, op.i64ExtendUnsigned]
  const paidMoves = moves.map((move) => [
    ...[0, ...pay(...size), op.localGet, 0, op.localGet, 1, op.localGet, 2],
    ...[op.prefix, ...move, op.end],
  ])
  const [nothing, three] = [new Uint8Array(), new Uint8Array(3).fill(valueType.i32)]
  return {
    entry,
    bridge: bridgeTo('refuel', nothing, nothing),
    bytes: writeSections(
      withSections(sections, [
        {
          id: sectionIds.type,
          content: withEntries(sectionOf(sections, sectionIds.type), functionType(nothing, nothing), functionType(three, nothing)),
        },
        {
          id: sectionIds.function,
          content: withEntries(sectionOf(sections, sectionIds.function), ...moves.map(() => leb(plain + 1))),
        },
        { id: sectionIds.table, content: [[1, entryType, 0, ...leb(entry + 1)]] },
        { id: sectionIds.global, content: withEntries(globals, [valueType.i64, mutable, op.i64Const, ...plenty, op.end]) },
        {
          id: sectionIds.export,
          content: withEntries(
            sectionOf(sections, sectionIds.export),
            exportEntry(fuelExport, exportKind.global, fuel),
            exportEntry(fuelTableExport, exportKind.table, 0),
          ),
        },
        codeSection([...metered, ...paidMoves.map((body) => [body])]),
      ]),
    ),
  }
}
