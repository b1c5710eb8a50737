import { JavaMap } from '../java/map.ts'
import type { StepCounter } from '../java/step-counter.ts'
import type { Value } from '../java/value.ts'

/** The value of `$foreach` in a #foreach: the state of the loop, and a map in which the template can keep values. */
export class ForeachScope extends JavaMap {
  /** Index of the current element, from 0; -1 before the first one. */
  index = -1
  /** Whether the current element is the last one. */
  isLast = false
  /** Node of the #foreach, by which `#break($foreach)` finds the loop to end. */
  readonly directive: object
  /** Scope of the #foreach around this one. Undefined in an outermost loop. */
  readonly parent: ForeachScope | undefined
  /** Value that `$foreach` had before the outermost loop. Undefined when it had none. */
  readonly replaced: Value | undefined

  constructor(directive: object, previous: Value | undefined) {
    super()
    this.directive = directive
    this.parent = previous instanceof ForeachScope ? previous : undefined
    this.replaced = this.parent ? this.parent.replaced : previous
  }

  /** Nesting depth of the loop: 1 for an outermost #foreach, 2 for one inside it. */
  get depth(): number {
    return 1 + (this.parent?.depth ?? 0)
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

  override callMethod(
    method: string,
    args: readonly Value[],
    counter?: StepCounter,
  ): Value | undefined {
    const [, getter] = /^(?:get|is(?=First$|Last$))([A-Z]\w*)$/.exec(method) ?? []
    const state = states.get(getter ? lowerFirst(getter) : method === 'hasNext' ? method : '')
    return state && args.length === 0 ? state(this) : super.callMethod(method, args, counter)
  }
}

/** Functions that read the state of a loop, by name: `$foreach.index` and `$foreach.getIndex()` both read `index`. */
const states = new Map<string, (scope: ForeachScope) => Value>([
  ['index', (scope) => scope.index],
  ['count', (scope) => scope.index + 1],
  ['hasNext', (scope) => !scope.isLast],
  ['first', (scope) => scope.index < 1],
  ['last', (scope) => scope.isLast],
  ['parent', (scope) => scope.parent ?? null],
  ['topmost', (scope) => scope.topmost],
  ['replaced', (scope) => scope.replaced ?? null],
  ['info', describe],
])

/** Returns the value of `$foreach.info`, a map that describes the #foreach. */
function describe({ depth }: ForeachScope): JavaMap {
  return new JavaMap([
    ['name', 'foreach'],
    ['type', 'block'],
    ['depth', depth],
  ])
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
