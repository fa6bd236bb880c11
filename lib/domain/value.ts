export type TypedArray =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray

/** Something a value can be that is no data: shown to learners by its kind. */
export class Opaque {
  readonly kind: string

  constructor(kind: string) {
    this.kind = kind
  }
}

/** A function that the host answers, among the arguments of a call: its name stands for it. */
export class Callback extends Opaque {}

/** What crosses the sandbox's wall: the arguments of a call and what it returned. NaN, ±Infinity and −0 survive. */
export type Value =
  | null
  | undefined
  | boolean
  | number
  | string
  | bigint
  | Opaque
  | TypedArray
  | readonly Value[]
  | { readonly [key: string]: Value }
