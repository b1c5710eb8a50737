import { JavaMap } from './java-map.ts'
import type { Value } from './value.ts'

/** What `$foreach.name` and `$foreach.getName()` read. */
const states: Readonly<Record<string, (scope: ForeachScope) => Value | undefined>> = {
  Index: (scope) => scope.index,
  Count: (scope) => scope.index + 1,
  HasNext: (scope) => scope.hasNext,
  First: (scope) => scope.index < 1,
  Last: (scope) => !scope.hasNext,
  Parent: (scope) => scope.parent,
  Topmost: (scope) => scope.topmost,
  Replaced: (scope) => scope.replaced,
}

/** `$foreach` inside a #foreach: where the loop stands, and a map that the template may keep values in. */
export class ForeachScope extends JavaMap {
  index = -1
  hasNext = false
  /** The directive it belongs to, for `#break($foreach)`. */
  readonly directive: object
  readonly parent: ForeachScope | undefined
  /** What `$foreach` was outside of every loop. */
  readonly replaced: Value | undefined

  constructor(directive: object, previous: Value | undefined) {
    super()
    this.directive = directive
    this.parent = previous instanceof ForeachScope ? previous : undefined
    this.replaced = this.parent ? this.parent.replaced : previous
  }

  get topmost(): ForeachScope {
    return this.parent?.topmost ?? this
  }

  override get className(): string {
    return 'org.apache.velocity.runtime.directive.ForeachScope'
  }

  override get(key: Value): Value | undefined {
    return this.has(key) ? super.get(key) : this.parent?.get(key)
  }

  override getProperty(name: string): Value | undefined {
    return this.#read(name.charAt(0).toUpperCase() + name.slice(1)) ?? this.get(name)
  }

  override callMethod(method: string, args: readonly Value[]): Value | undefined {
    if (args.length > 0) return undefined
    if (method === 'hasNext' || method === 'isFirst' || method === 'isLast') {
      return this.getProperty(method.replace('is', ''))
    }
    return method.startsWith('get') ? this.#read(method.slice(3)) : undefined
  }

  #read(state: string): Value | undefined {
    return Object.hasOwn(states, state) ? states[state]?.(this) : undefined
  }
}
