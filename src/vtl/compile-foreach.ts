import { JavaArray } from '../java/array.ts'
import { JavaCollection } from '../java/collection.ts'
import { JavaIterator } from '../java/iterator.ts'
import { JavaMap } from '../java/map.ts'
import { MapView } from '../java/map-view.ts'
import type { Value } from '../java/value.ts'
import type { ForeachDirective } from './ast.ts'
import type { CompileContext, Run } from './compile-context.ts'
import { ForeachScope } from './foreach-scope.ts'
import { StopCommand } from './stop-command.ts'

/** API Gateway's quota for the iterations of one #foreach. */
const maxIterations = 1000

/** Compiles a #foreach, which restores its variable, `$foreach`, `$velocityCount` and `$velocityHasNext` at its end. */
export function compileForeach(node: ForeachDirective, context: CompileContext): Run {
  const list = node.list && context.expression(node.list)
  const run = context.block(node.block)
  const scopeSlot = context.slot('foreach')
  const counterSlot = context.slot('velocityCount')
  const hasNextSlot = context.slot('velocityHasNext')
  const variable = context.slot(node.variable)

  return (frame) => {
    frame.at = node.offset
    if (!list) throw new Error('#foreach needs a variable and a list: `#foreach($item in $list)`')
    const iterator = toIterator(list(frame))
    if (!iterator) return
    const { slots } = frame
    const before = slots[variable]
    const counterBefore = slots[counterSlot]
    const hasNextBefore = slots[hasNextSlot]
    const scope = new ForeachScope(node, frame.read(scopeSlot, 'foreach'))
    slots[scopeSlot] = scope
    try {
      while (iterator.hasNext()) {
        frame.at = node.offset
        frame.countRepetition()
        scope.index += 1
        if (scope.index === maxIterations) {
          throw new Error(`API Gateway stops a #foreach after ${maxIterations} iterations`)
        }
        const item = iterator.next()
        scope.isLast = !iterator.hasNext()
        slots[counterSlot] = scope.index + 1
        slots[hasNextSlot] = !scope.isLast
        // Keeps the loop's variable null when an outer loop with the same variable is at a null element, as Velocity
        // does.
        slots[variable] = before === null ? null : item
        run(frame)
      }
    } catch (error) {
      if (!(error instanceof StopCommand) || !error.isFor(node)) throw error
    } finally {
      slots[hasNextSlot] = hasNextBefore
      slots[counterSlot] = counterBefore
      slots[variable] = before
      const current = slots[scopeSlot]
      if (current instanceof ForeachScope) slots[scopeSlot] = current.parent ?? current.replaced
    }
  }
}

/**
 * Returns an iterator over what #foreach loops over: the items of a list, the values of a map, the items left in an
 * iterator; undefined for a value that Velocity cannot loop over.
 */
function toIterator(value: Value): JavaIterator | undefined {
  if (value instanceof JavaIterator) return value
  if (value instanceof JavaMap) return new JavaIterator(new MapView(value, 'Values'))
  if (value instanceof JavaCollection || value instanceof JavaArray) return new JavaIterator(value)
  return undefined
}
