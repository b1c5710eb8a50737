import { JavaObject } from '../java/value.ts'
import type { Frame } from './frame.ts'
import { StopCommand } from './stop-command.ts'

const maxDepth = 2

/** What `#define($name)` assigns: a block that renders where the reference stands, at most twice inside itself. */
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

  /** Writes the block to the frame; false when that is inside itself, deeper than Velocity allows. */
  write(): boolean {
    if (this.#depth === maxDepth) return false
    this.#depth += 1
    this.#frame.spend()
    try {
      this.#run(this.#frame)
    } catch (error) {
      if (!(error instanceof StopCommand) || !error.isFor(this)) throw error
    } finally {
      this.#depth -= 1
    }
    return true
  }

  /** The block's text; undefined where it cannot be written. */
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
