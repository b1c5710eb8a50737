import type { Value } from '../java/value.ts'
import type { Block, Expression } from './ast.ts'
import type { Frame } from './frame.ts'

/** Writes to the frame. */
export type Run = (frame: Frame) => void

/** Has a value; null only where Velocity has none, such as a division by zero. */
export type Evaluate = (frame: Frame) => Value

/** The compilers that need each other: a string holds a block, a reference arguments. */
interface Compilers {
  block(block: Block, context: CompileContext): Run
  expression(node: Expression, context: CompileContext): Evaluate
}

/** What the compiling of one template shares. */
export class CompileContext {
  readonly #compilers: Compilers
  readonly #slots = new Map<string, number>()
  readonly #runs = new Map<object, Run>()

  constructor(compilers: Compilers) {
    this.#compilers = compilers
  }

  /** How many slots a frame needs. */
  get slots(): number {
    return this.#slots.size
  }

  /** The slot of a variable: a template names all its variables before it runs. */
  slot(name: string): number {
    const slot = this.#slots.get(name) ?? this.#slots.size
    this.#slots.set(name, slot)
    return slot
  }

  /** Compiles a node once, however often it stands in the template. */
  once(node: object, compile: () => Run): Run {
    const run = this.#runs.get(node) ?? compile()
    this.#runs.set(node, run)
    return run
  }

  block(block: Block): Run {
    return this.#compilers.block(block, this)
  }

  expression(node: Expression): Evaluate {
    return this.#compilers.expression(node, this)
  }
}
