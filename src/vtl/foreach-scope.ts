import { JavaMap } from './java-map.ts'
import { callOverload, type Methods } from './overload.ts'
import type { Value } from './value.ts'

/** `$foreach` inside a #foreach: where the loop stands, and a map that the template may keep values in. */
export class ForeachScope extends JavaMap {
  index = -1
  isLast = false
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
    const getter = `get${name.charAt(0).toUpperCase()}${name.slice(1)}`
    return callOverload([scopeMethods], this, getter, []) ?? this.get(name)
  }

  override callMethod(method: string, args: readonly Value[]): Value | undefined {
    return callOverload([scopeMethods], this, method, args) ?? super.callMethod(method, args)
  }
}

const scopeMethods: Methods<ForeachScope> = {
  '': {
    getIndex: (scope) => scope.index,
    getCount: (scope) => scope.index + 1,
    hasNext: (scope) => !scope.isLast,
    getHasNext: (scope) => !scope.isLast,
    isFirst: (scope) => scope.index < 1,
    getFirst: (scope) => scope.index < 1,
    isLast: (scope) => scope.isLast,
    getLast: (scope) => scope.isLast,
    getParent: (scope) => scope.parent ?? null,
    getTopmost: (scope) => scope.topmost,
    getReplaced: (scope) => scope.replaced ?? null,
  },
}
