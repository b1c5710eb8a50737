import { JavaMap } from '../java/map.ts'
import type { Value } from '../java/value.ts'

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
    const state = states.get(name) ?? states.get(lowerFirst(name))
    return state ? state(this) : this.get(name)
  }

  override callMethod(method: string, args: readonly Value[]): Value | undefined {
    const [, getter] = /^(?:get|is(?=First$|Last$))([A-Z]\w*)$/.exec(method) ?? []
    const state = states.get(getter ? lowerFirst(getter) : method === 'hasNext' ? method : '')
    return state && args.length === 0 ? state(this) : super.callMethod(method, args)
  }
}

/** What `$foreach.index`, `$foreach.getIndex()` and the like read. */
const states = new Map<string, (scope: ForeachScope) => Value | undefined>([
  ['index', (scope) => scope.index],
  ['count', (scope) => scope.index + 1],
  ['hasNext', (scope) => !scope.isLast],
  ['first', (scope) => scope.index < 1],
  ['last', (scope) => scope.isLast],
  ['parent', (scope) => scope.parent],
  ['topmost', (scope) => scope.topmost],
  ['replaced', (scope) => scope.replaced],
])

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
