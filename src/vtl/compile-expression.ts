import { JavaList } from '../java/list.ts'
import { JavaMap } from '../java/map.ts'
import { isNumber, toInt } from '../java/number.ts'
import type { Arithmetic, Expression, IntegerRange, MapLiteral, StringLiteral } from './ast.ts'
import { BlockReference } from './block-reference.ts'
import type { CompileContext, Evaluate } from './compile-context.ts'
import { compileReference } from './compile-reference.ts'
import type { Frame } from './frame.ts'
import { toRange } from './integer-range.ts'
import { combine, comparisons } from './operators.ts'

/** A compiled condition. */
type Test = (frame: Frame) => boolean

/** Compiles an expression to a closure that computes its value. */
export function compileExpression(node: Expression, context: CompileContext): Evaluate {
  switch (node.type) {
    case 'Reference':
      return compileReference(node, context)
    case 'Literal':
      return () => node.value
    case 'StringLiteral':
      return compileString(node, context)
    case 'ObjectArray': {
      const items = node.items.map((item) => context.expression(item))
      return (frame) => new JavaList(items.map((item) => item(frame)))
    }
    case 'Map':
      return compileMap(node, context)
    case 'IntegerRange':
      return compileRange(node, context)
    case 'Arithmetic':
      return compileArithmetic(node, context)
    default:
      return compileCondition(node, context)
  }
}

/**
 * Compiles a condition by Velocity's truthiness: the only true literal is `true`; a reference is true unless its value
 * is `false`.
 */
export function compileCondition(node: Expression, context: CompileContext): Test {
  switch (node.type) {
    case 'Reference': {
      const evaluate = compileReference(node, context)
      return (frame) => {
        const value = evaluate(frame)
        return value instanceof BlockReference ? value.text() !== undefined : value !== false
      }
    }
    case 'Comparison': {
      const left = context.expression(node.left)
      const right = context.expression(node.right)
      const holds = comparisons[node.operator]
      return (frame) => holds(left(frame), right(frame), frame.counter)
    }
    case 'Logical': {
      const left = compileCondition(node.left, context)
      const right = compileCondition(node.right, context)
      if (node.operator === '&&') return (frame) => left(frame) && right(frame)
      return (frame) => left(frame) || right(frame)
    }
    case 'Not': {
      const operand = compileCondition(node.operand, context)
      return (frame) => !operand(frame)
    }
    default: {
      const isTrue = node.type === 'Literal' && node.value === true
      return () => isTrue
    }
  }
}

function compileString({ block, dropsLast }: StringLiteral, context: CompileContext): Evaluate {
  const run = context.block(block)
  return (frame) => {
    const text = frame.capture(run)
    return dropsLast ? text.slice(0, -1) : text
  }
}

function compileMap({ entries }: MapLiteral, context: CompileContext): Evaluate {
  const pairs = entries.map(
    ([key, value]) => [context.expression(key), context.expression(value)] as const,
  )
  return (frame) => {
    const map = new JavaMap()
    for (const [key, value] of pairs) map.set(key(frame), value(frame))
    return map
  }
}

/** Compiles a range such as `[1..$n]`. Its value is null unless both ends are numbers. */
function compileRange(node: IntegerRange, context: CompileContext): Evaluate {
  const first = context.expression(node.first)
  const last = context.expression(node.last)
  return (frame) => {
    const from = first(frame)
    const to = last(frame)
    if (!isNumber(from) || !isNumber(to)) return null
    frame.at = node.offset
    return toRange(toInt(from), toInt(to), frame.counter)
  }
}

function compileArithmetic(node: Arithmetic, context: CompileContext): Evaluate {
  const { operator, offset } = node
  const left = context.expression(node.left)
  const right = context.expression(node.right)
  const spellings = [spell(node.left), spell(node.right)] as const
  return (frame) => {
    const first = left(frame)
    const second = right(frame)
    frame.at = offset
    return combine(operator, first, second, spellings)
  }
}

/** Returns the source text that `+` appends to a string when this operand is null. */
function spell(node: Expression): string {
  return 'spelling' in node ? node.spelling : ''
}
