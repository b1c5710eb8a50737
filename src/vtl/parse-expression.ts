import type { Arithmetic, Comparison, Expression, Logical } from './ast.ts'
import { parseValue } from './parse-value.ts'
import type { TokenCursor } from './token-cursor.ts'

type Operator = Arithmetic['operator'] | Comparison['operator'] | Logical['operator']

/** Operators in groups, each of which binds tighter than the one before it, and the words that stand for them. */
const groups: readonly (readonly (readonly [operator: Operator, word?: string])[])[] = [
  [['||', 'or']],
  [['&&', 'and']],
  [
    ['==', 'eq'],
    ['!=', 'ne'],
  ],
  [
    ['<', 'lt'],
    ['<=', 'le'],
    ['>', 'gt'],
    ['>=', 'ge'],
  ],
  [['+'], ['-']],
  [['*'], ['/'], ['%']],
]

/** Operators by their spelling, each with its precedence: the higher one binds tighter. */
const operators = new Map(
  groups.flatMap((group, precedence) =>
    group.flatMap(([operator, word = operator]) =>
      [operator, word].map((spelling) => [spelling, [operator, precedence] as const] as const),
    ),
  ),
)

/** Parses an expression and the `)` that ends it. */
export function parseCondition(cursor: TokenCursor): Expression {
  const expression = parseOperation(cursor, 0)
  cursor.expect(')')
  return expression
}

/**
 * Parses an operation by precedence climbing: operators of the precedence `loosest` and of higher ones, all of them
 * left-associative.
 */
function parseOperation(cursor: TokenCursor, loosest: number): Expression {
  let left = parseUnary(cursor)
  for (;;) {
    const token = cursor.peek()
    const [operator, precedence] = operators.get(token.kind) ?? []
    if (operator === undefined || precedence === undefined || precedence < loosest) return left
    cursor.next()
    const right = parseOperation(cursor, precedence + 1)
    // In place of a calculation without a result, Velocity appends only the calculation's right operand: `"a" + 1 / 0`
    // is `a 0`.
    const spelling = cursor.textSince(token.end)
    left = toOperation(operator, left, right, spelling, cursor.source.place(token.start))
  }
}

function toOperation(
  operator: Operator,
  left: Expression,
  right: Expression,
  spelling: string,
  offset: number,
): Expression {
  switch (operator) {
    case '&&':
    case '||':
      return { type: 'Logical', operator, left, right }
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return { type: 'Arithmetic', operator, left, right, spelling, offset }
    default:
      return { type: 'Comparison', operator, left, right }
  }
}

function parseUnary(cursor: TokenCursor): Expression {
  cursor.skipWhitespace()
  if (cursor.accept('!') ?? cursor.accept('not'))
    return { type: 'Not', operand: parseUnary(cursor) }
  const value = cursor.peek().kind === '(' ? parseGroup(cursor) : parseValue(cursor)
  cursor.skipWhitespace()
  return value
}

function parseGroup(cursor: TokenCursor): Expression {
  const { end } = cursor.next()
  const expression = parseOperation(cursor, 0)
  const spelling = cursor.textSince(end)
  cursor.expect(')')
  return 'spelling' in expression ? { ...expression, spelling } : expression
}
