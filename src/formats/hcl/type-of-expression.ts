import { EvaluationError } from './evaluation-error.ts'
import { isNumber } from './numbers.ts'
import type { Evaluate, Scope } from './scope.ts'
import type { Expression } from './syntax.ts'
import { unifyTypes } from './unify-types.ts'
import { typeOf, type ValueType } from './value-type.ts'

/** Functions whose results are texts, whatever their arguments are. */
const textFunctions =
  /^(?:base64(?:en|de)code|basename|chomp|dirname|file|format|indent|join|(?:json|yaml|url)encode|lower|replace|strrev|substr|templatefile|title|tostring|trim(?:space|prefix|suffix)?|upper)$/

/** Functions whose results are numbers. */
const numberFunctions = /^(?:abs|ceil|floor|length|log|max|min|parseint|pow|signum|sum|tonumber)$/

/** References whose values can be computed although the expression that holds them is not needed. */
const references = /^(?:var|local|each|count|path|\*)$/

/**
 * Returns the type of an expression that is not evaluated, such as the other result of a condition; `any` for one that
 * cannot be told without evaluating it.
 */
export function typeOfExpression(
  expression: Expression,
  scope: Scope,
  evaluate: Evaluate,
): ValueType {
  const typeOfInner = (inner: Expression): ValueType => typeOfExpression(inner, scope, evaluate)
  switch (expression.kind) {
    case 'literal': {
      const { value } = expression
      if (value === null) return 'any'
      return isNumber(value) ? 'number' : typeof value === 'string' ? 'string' : 'bool'
    }
    case 'template': {
      const [part] = expression.parts
      const isValue = expression.parts.length === 1 && part?.kind === 'value'
      return isValue ? typeOfInner(part.expression) : 'string'
    }
    case 'list':
      return { kind: 'tuple', items: expression.items.map(typeOfInner) }
    case 'object': {
      const members = expression.members.map(([key, member]) => {
        return (
          key.kind === 'literal' && ([String(key.value), { type: typeOfInner(member) }] as const)
        )
      })
      const known = members.filter((member) => member !== false)
      return known.length === members.length ? { kind: 'object', members: new Map(known) } : 'any'
    }
    case 'conditional':
      return unifyTypes([typeOfInner(expression.yes), typeOfInner(expression.no)]) ?? 'any'
    case 'unary':
      return expression.operator === '-' ? 'number' : 'bool'
    case 'binary':
      return /^[-+*/%]$/.test(expression.operator) ? 'number' : 'bool'
    case 'call':
      if (textFunctions.test(expression.name)) return 'string'
      return numberFunctions.test(expression.name) ? 'number' : 'any'
    case 'name':
    case 'attribute':
    case 'index':
      return typeOfReference(expression, scope, evaluate)
    default:
      return 'any'
  }
}

function typeOfReference(expression: Expression, scope: Scope, evaluate: Evaluate): ValueType {
  const root = rootOf(expression)
  if (root === undefined || !references.test(root)) return 'any'
  try {
    return typeOf(evaluate(expression, scope))
  } catch (error) {
    // What fails in a result that is not chosen fails nowhere.
    if (error instanceof EvaluationError) return 'any'
    throw error
  }
}

function rootOf(expression: Expression): string | undefined {
  if (expression.kind === 'name') return expression.name
  const isStep = expression.kind === 'attribute' || expression.kind === 'index'
  return isStep ? rootOf(expression.target) : undefined
}
