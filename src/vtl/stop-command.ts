/**
 * What `#stop` and `#break` throw, for the directive that ends: a given one, the nearest (`#break`), or the template
 * (`#stop`).
 */
export class StopCommand {
  readonly target: object | 'nearest' | 'template'

  constructor(target: object | 'nearest' | 'template') {
    this.target = target
  }

  /** Whether it ends this directive. */
  isFor(directive: object): boolean {
    return this.target === 'nearest' || this.target === directive
  }
}
