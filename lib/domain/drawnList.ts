import fc from 'fast-check'
import { pickLength } from './randomSource'

export interface ListShape<Entry> {
  /** 0 if nothing is said */
  readonly minLength?: number
  readonly maxLength: number
  /** entries of equal keys are drawn once: then a list may come out shorter, where there are too few keys */
  readonly selector?: (entry: Entry) => unknown
}

class DrawnList<Entry> extends fc.Arbitrary<Entry[]> {
  readonly #entry: fc.Arbitrary<Entry>
  readonly #shape: ListShape<Entry>
  readonly #any: fc.Arbitrary<Entry[]>
  /** by length: to make one takes longer than to draw from it */
  readonly #ofLength = new Map<number, fc.Arbitrary<Entry[]>>()

  constructor(entry: fc.Arbitrary<Entry>, shape: ListShape<Entry>) {
    super()
    this.#entry = entry
    this.#shape = shape
    this.#any = this.#lists(shape.minLength ?? 0, shape.maxLength)
  }

  #lists(minLength: number, maxLength: number): fc.Arbitrary<Entry[]> {
    const { selector } = this.#shape
    return selector
      ? fc.uniqueArray(this.#entry, { selector, minLength, maxLength, size: 'max' })
      : fc.array(this.#entry, { minLength, maxLength, size: 'max' })
  }

  override generate(random: fc.Random, bias: number | undefined): fc.Value<Entry[]> {
    const { minLength = 0, maxLength } = this.#shape
    const length = pickLength({ uniform: () => random.nextDouble() }, minLength, maxLength)
    const lists = this.#ofLength.get(length) ?? this.#lists(length, length)
    this.#ofLength.set(length, lists)
    return lists.generate(random, bias)
  }

  override canShrinkWithoutContext(value: unknown): value is Entry[] {
    return this.#any.canShrinkWithoutContext(value)
  }

  override shrink(value: Entry[], context: unknown): fc.Stream<fc.Value<Entry[]>> {
    return this.#any.shrink(value, context)
  }
}

/**
 * Lists over the whole range of their lengths, few entries as often as many: `fc.array` alone stops ten beyond the shortest.
 * @param entry what each entry is drawn from
 */
export const drawnList = <Entry>(entry: fc.Arbitrary<Entry>, shape: ListShape<Entry>): fc.Arbitrary<Entry[]> => new DrawnList(entry, shape)
