import type { Expression, ForClause, TemplatePart } from './syntax.ts'

/** A name that a template uses and that no `for` of its own defines. */
export interface UsedName {
  readonly name: string
  /** Index in the template of its first character. */
  readonly start: number
}

/**
 * Finds the names that a template uses, also those in parts that are not rendered: Terraform wants a value for each.
 *
 * @example
 * findNames(parseText('${a} %{ for b in c }${b}%{ endfor }')) // a, c
 */
export function findNames(parts: readonly TemplatePart[], own: readonly string[] = []): UsedName[] {
  const inPart = (part: TemplatePart): UsedName[] => {
    switch (part.kind) {
      case 'text':
        return []
      case 'value':
        return inExpression(part.expression, own)
      case 'if':
        return [
          ...inExpression(part.condition, own),
          ...findNames(part.yes, own),
          ...findNames(part.no, own),
        ]
      case 'for':
        return [
          ...inExpression(part.collection, own),
          ...findNames(part.body, [...own, ...namesOf(part)]),
        ]
    }
  }
  return parts.flatMap(inPart)
}

function namesOf({ keyName, valueName }: ForClause): string[] {
  return keyName === undefined ? [valueName] : [keyName, valueName]
}

function inExpression(expression: Expression, own: readonly string[]): UsedName[] {
  const inAll = (...inner: readonly (Expression | undefined)[]): UsedName[] =>
    inner.flatMap((one) => (one ? inExpression(one, own) : []))
  switch (expression.kind) {
    case 'literal':
      return []
    case 'name': {
      const { name, start } = expression
      return name === '*' || own.includes(name) ? [] : [{ name, start }]
    }
    case 'template':
      return findNames(expression.parts, own)
    case 'attribute':
      return inAll(expression.target)
    case 'index':
      return inAll(expression.target, expression.key)
    case 'splat':
      return inAll(expression.target, expression.each)
    case 'call':
      return inAll(...expression.args)
    case 'list':
      return inAll(...expression.items)
    case 'object':
      return inAll(...expression.members.flat())
    case 'for': {
      const inner = [...own, ...namesOf(expression)]
      const { collection, key, value, condition } = expression
      const turns = [key, value, condition].flatMap((one) => (one ? inExpression(one, inner) : []))
      return [...inAll(collection), ...turns]
    }
    case 'conditional':
      return inAll(expression.condition, expression.yes, expression.no)
    case 'binary':
      return inAll(expression.left, expression.right)
    case 'unary':
      return inAll(expression.operand)
  }
}
