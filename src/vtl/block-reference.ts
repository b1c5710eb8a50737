import { JavaObject } from '../java/value.ts'
import type { Frame } from './frame.ts'
import { StopCommand } from './stop-command.ts'

/** Number of renderings of one #define block that Velocity lets nest in each other. */
const maxDepth = 2

/** The value that `#define($name)` assigns: a block that renders anew wherever the reference is printed. */
export class BlockReference extends JavaObject {
  readonly #frame: Frame
  readonly #run: (frame: Frame) => void
  #depth = 0

  constructor(frame: Frame, run: (frame: Frame) => void) {
    super()
    this.#frame = frame
    this.#run = run
  }

  override get className(): string {
    return 'org.apache.velocity.runtime.directive.Block$Reference'
  }

  /**
   * Writes the #define block to its frame. Returns false, and writes nothing, when the block is nested too deeply in
   * itself.
   */
  write(): boolean {
    if (this.#depth === maxDepth) return false
    this.#depth += 1
    this.#frame.countRepetition()
    try {
      this.#run(this.#frame)
    } catch (error) {
      if (!(error instanceof StopCommand) || !error.isFor(this)) throw error
    } finally {
      this.#depth -= 1
    }
    return true
  }

  /** Renders the block to a text; undefined when the block is nested too deeply in itself. */
  text(): string | undefined {
    if (this.#depth === maxDepth) return undefined
    return this.#frame.capture(() => this.write())
  }

  override toText(): string {
    const text = this.text()
    if (text === undefined) throw new Error('This #define block is used inside itself too deeply')
    return text
  }
}
