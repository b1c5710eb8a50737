/**
 * Thrown by `#stop` and `#break` to what they end: the template (`#stop`), the nearest #foreach or #define (`#break`),
 * or the directive whose scope is the argument (`#break($foreach)`).
 */
export class StopCommand {
  /** The directive to end, as its node or #define block; `nearest` and `template` name it instead. */
  readonly target: object | 'nearest' | 'template'

  constructor(target: object | 'nearest' | 'template') {
    this.target = target
  }

  /** Returns whether the command ends the given directive. */
  isFor(directive: object): boolean {
    return this.target === 'nearest' || this.target === directive
  }
}
