/** A value that was written to a YAML text, and the offsets at which a reader has to find it. */
export interface WrittenNode {
  readonly value: unknown
  /** The offset of the value, after its tag and anchor. */
  readonly start: number
  /** Of a text: the offset of each character, and the one after the last. */
  readonly characters?: readonly number[]
  /** Of a mapping or sequence: what is in it, by its key or index. */
  readonly children?: ReadonlyMap<string | number, WrittenChild>
  /** Of a node with a short tag of CloudFormation: what it is without the tag. */
  readonly argument?: { readonly name: string; readonly node: WrittenNode }
}

/** A member of a mapping or an item of a sequence. */
export interface WrittenChild {
  /** The offset of its key, or of the item. */
  readonly start: number
  readonly node: WrittenNode
}

/** Collects a YAML text, whose form follows from a random integer. */
export class YamlWriter {
  text: string
  readonly lineBreak: string
  /** Whether lines inside flow collections and quotes may be indented less than YAML 1.2 asks for. */
  readonly isLenient: boolean
  #seed: number

  constructor(seed: number) {
    this.#seed = seed
    this.text = this.once(4) ? '\ufeff' : ''
    this.lineBreak = this.once(3) ? '\r\n' : '\n'
    this.isLenient = this.once(3)
  }

  /** Returns a random integer from 0 up to, but not including, a number (by mulberry32). */
  pick(count: number): number {
    this.#seed = (this.#seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#seed ^ (this.#seed >>> 15), 1 | this.#seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count
  }

  get offset(): number {
    return this.text.length
  }

  /** The number of characters before the current one in its line. */
  get column(): number {
    return (
      this.text.replace('\ufeff', '').length - this.text.replace('\ufeff', '').lastIndexOf('\n') - 1
    )
  }

  write(text: string): void {
    this.text += text
  }

  /** Whether something happens that happens once in a number of times. */
  once(times: number): boolean {
    return this.pick(times) === 0
  }

  /** Returns a random one of some choices. */
  oneOf<T>(choices: readonly T[]): T {
    const choice = choices[this.pick(choices.length)]
    if (choice === undefined) throw new TypeError('Expected at least one choice')
    return choice
  }

  /** Writes a number of blanks and up to `more` others. */
  writeBlanks(count: number, more: number): void {
    this.write(' '.repeat(count + this.pick(more + 1)))
  }

  /** Ends a line, perhaps with a comment, and perhaps with lines that mean nothing. */
  endLine(): void {
    if (this.once(4)) this.write(" # it's [a comment")
    this.write(this.lineBreak)
    if (this.once(5)) this.write(this.lineBreak)
    if (this.once(6)) this.write(`  # "${this.lineBreak}`)
  }
}
