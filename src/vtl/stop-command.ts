/**
 * Thrown by `#stop` and `#break`, and caught by what they end: the template (`#stop`), the nearest #foreach or #define
 * (`#break`), or the directive whose scope is the argument (`#break($foreach)`).
 */
export class StopCommand {
  /**
   * Node of the #foreach or value of the #define to end; `nearest`: the innermost #foreach or #define; `template`: the
   * whole template.
   */
  readonly target: object | 'nearest' | 'template'

  constructor(target: object | 'nearest' | 'template') {
    this.target = target
  }

  /** Returns whether the command ends the given directive. */
  isFor(directive: object): boolean {
    return this.target === 'nearest' || this.target === directive
  }
}
