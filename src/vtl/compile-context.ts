import type { Value } from '../java/value.ts'
import type { Block, Expression } from './ast.ts'
import type { Frame } from './frame.ts'

/** A compiled statement or block, which writes its text to the frame. */
export type Run = (frame: Frame) => void

/**
 * A compiled expression, which computes its value. The value is null where Velocity has none, as for a division by
 * zero; the value of a reference is never null.
 */
export type Evaluate = (frame: Frame) => Value

/**
 * The compilers of blocks and expressions. Passed in, as they would import each other in a circle: a string contains a
 * block, a reference contains arguments.
 */
interface Compilers {
  block(block: Block, context: CompileContext): Run
  expression(node: Expression, context: CompileContext): Evaluate
}

/**
 * Returns a function to call for each run of the branch that starts at an offset of the template: a coverage tool counts
 * them.
 */
export type BranchProbe = (offset: number) => () => void

/** The state of compiling one template. */
export class CompileContext {
  readonly #compilers: Compilers
  readonly #probe: BranchProbe | undefined
  /**
   * Slots of the template's variables in a frame, by name. Complete before the template runs, because compiling assigns
   * every slot.
   */
  readonly #slots = new Map<string, number>()
  /** Results of `once` by node of the syntax tree, so that a shared node is compiled a single time. */
  readonly #runs = new Map<object, Run>()

  constructor(compilers: Compilers, probe?: BranchProbe) {
    this.#compilers = compilers
    this.#probe = probe
  }

  /** Number of slots that a frame needs for this template. */
  get slots(): number {
    return this.#slots.size
  }

  /** Returns the slot of a variable, the same for every use of its name. A new name gets the next slot. */
  slot(name: string): number {
    const slot = this.#slots.get(name) ?? this.#slots.size
    this.#slots.set(name, slot)
    return slot
  }

  /** Compiles a node once, however often it stands in the template: the parser shares the nodes of equal references. */
  once(node: object, compile: () => Run): Run {
    const run = this.#runs.get(node) ?? compile()
    this.#runs.set(node, run)
    return run
  }

  block(block: Block): Run {
    return this.#compilers.block(block, this)
  }

  /** Compiles the block of a branch of an #if. */
  branch(block: Block, offset: number): Run {
    const run = this.block(block)
    const count = this.#probe?.(offset)
    if (!count) return run
    return (frame) => {
      count()
      run(frame)
    }
  }

  expression(node: Expression): Evaluate {
    return this.#compilers.expression(node, this)
  }
}
