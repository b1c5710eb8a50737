import type { DocumentNode } from '../document/node.ts'
import { isObjectOrList } from '../document/own-value.ts'
import { toRecord } from '../document/to-record.ts'
import { callFunction } from './call-function.ts'
import { isSet } from './collection.ts'
import { unifyWith } from './convert-type.ts'
import { HclSyntaxError } from './cursor.ts'
import { evaluateTemplate } from './evaluate-template.ts'
import { EvaluationError } from './evaluation-error.ts'
import { nameOf, shortenSource } from './name-of.ts'
import { isNumber, negate, printNumber } from './numbers.ts'
import { operate } from './operators.ts'
import { parseText } from './parse-expression.ts'
import { type Evaluate, extendScope, iterate, type Scope, type Session } from './scope.ts'
import type { Expression } from './syntax.ts'
import { typeOfExpression } from './type-of-expression.ts'
import {
  hasUnknown,
  isList,
  isResourceId,
  isUnknown,
  LazyObject,
  makeNumber,
  makeUnknown,
  memberOf,
  membersOf,
  placeAt,
  toBoolean,
  toNumber,
  toText,
  type Value,
} from './value.ts'

/**
 * Evaluates a value in Terraform's JSON shape, in which every text is a template: `"${var.stage}"`. A mistake of syntax
 * is reported at its place; an expression that fails becomes an unknown value, with a warning.
 */
export function evaluateNode(node: DocumentNode, scope: Omit<Scope, 'home'>): Value {
  const { value } = node
  if (typeof value === 'string') return evaluateText(node, { ...scope, home: node })
  if (Array.isArray(value)) {
    return node.derive({
      value: value.map((item: unknown, index) => {
        return evaluateNode(node.derive({ path: [...node.path, index], value: item }), scope)
      }),
    })
  }
  if (typeof value === 'number') return makeNumber(node, value)
  if (!isObjectOrList(value)) return node
  const members = Object.entries(value).map(([key, member]: [string, unknown]) => {
    const home = node.derive({ path: [...node.path, key], value: member })
    const name = evaluateText(home.derive({ value: key }), { ...scope, home })
    return [toKey(name), evaluateNode(home, scope)] as const
  })
  return node.derive({ value: toRecord(members) })
}

/** Returns the text of a key; what is none becomes one that nothing reads. */
function toKey({ value }: Value): string {
  return isNumber(value) ? printNumber(value) : String(value)
}

/** Evaluates the template that a text is; a template of a single `${…}` has the value of that, of any type. */
function evaluateText(text: Value, scope: Scope): Value {
  const source = String(text.value)
  if (!/[$%]\{/.test(source)) return text
  return attempt(text, source, scope.session, () => {
    const parts = parseText(source)
    const [part] = parts
    const inner = { ...scope, home: text }
    if (parts.length === 1 && part?.kind === 'value') return evaluate(part.expression, inner)
    return evaluateTemplate(parts, inner, placeAt(text, 0), evaluate)
  })
}

/** Runs an evaluation at the text of a node; what fails is reported and becomes an unknown value. */
function attempt(node: Value, source: string, session: Session, run: () => Value): Value {
  try {
    return run()
  } catch (error) {
    const name = shortenSource(source.replace(/^\$\{([\s\S]*)\}\s*$/, '$1'))
    if (error instanceof HclSyntaxError) node.refuse('invalid-syntax', error.message, error.offset)
    else if (error instanceof EvaluationError) {
      if (error.place) error.place.refuse('undeclared-name', error.message)
      else node.warn('invalid-expression', `Cannot evaluate ${name}: ${withPoint(error.message)}`)
    } else throw error
    session.noteFailure(name)
    return makeUnknown(placeAt(node, 0), name)
  }
}

/** Ends a message as a sentence; Terraform's own end without a point. */
function withPoint(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`
}

/**
 * Evaluates an expression. What only a deployment knows becomes an unknown value with the expression as its name.
 *
 * @throws {EvaluationError} for an expression that Terraform refuses
 */
export const evaluate: Evaluate = (expression, scope) => {
  scope.session.countStep()
  const at = placeAt(scope.home, expression.start)
  const make = (value: unknown): Value => at.derive({ value })
  const unknown = (name: string = nameOf(expression, scope)): Value => {
    const given = scope.session.resolve(name)
    return given === undefined ? makeUnknown(at, name) : make(given)
  }
  switch (expression.kind) {
    case 'literal':
      return make(expression.value)
    case 'template': {
      const [part] = expression.parts
      // A text of a single `${…}` is that value, of any type.
      return part?.kind === 'value' && expression.parts.length === 1
        ? evaluate(part.expression, scope)
        : evaluateTemplate(expression.parts, scope, at, evaluate)
    }
    case 'name':
      return scope.find(expression.name) ?? unknown()
    case 'attribute':
      return moveUnknown(
        step(evaluate(expression.target, scope), expression.name, unknown, scope.session),
        at,
      )
    case 'index': {
      const target = evaluate(expression.target, scope)
      const key = evaluate(expression.key, scope)
      if (isUnknown(target) || hasUnknown(key)) return unknown()
      return moveUnknown(step(target, toText(key), unknown, scope.session), at)
    }
    case 'splat':
      return splat(evaluate(expression.target, scope), expression.each, scope, make, unknown)
    case 'list':
      return make(expression.items.map((item) => evaluate(item, scope)))
    case 'object':
      return make(
        toRecord(
          expression.members.map(([key, value]) => {
            return [toText(evaluate(key, scope)), evaluate(value, scope)] as const
          }),
        ),
      )
    case 'for':
      return loop(expression, scope, make, unknown)
    case 'conditional': {
      const condition = evaluate(expression.condition, scope)
      if (hasUnknown(condition)) return unknown()
      const { yes, no } = expression
      const [chosen, other] = toBoolean(condition) ? [yes, no] : [no, yes]
      return unifyWith(
        evaluate(chosen, scope),
        typeOfExpression(other, scope, evaluate),
        scope.session,
      )
    }
    case 'unary': {
      const operand = evaluate(expression.operand, scope)
      if (hasUnknown(operand)) return unknown()
      if (expression.operator === '!') return make(!toBoolean(operand))
      return make(negate(toNumber(operand)))
    }
    case 'binary': {
      const left = evaluate(expression.left, scope)
      const { operator } = expression
      // The other side may hold only for values that pass the first one.
      if (operator === '&&' && left.value === false) return make(false)
      if (operator === '||' && left.value === true) return make(true)
      const right = evaluate(expression.right, scope)
      if (isIdAndNothing(left, right) && /^[!=]=$/.test(operator)) return make(operator === '!=')
      if (hasUnknown(left) || hasUnknown(right)) return unknown()
      return make(operate(operator, left, right, scope.session))
    }
    case 'call':
      return callFunction(expression, scope, at, unknown, evaluate)
  }
}

/** Places an unknown value where it is used: a warning there says more than one where it is declared. */
function moveUnknown(value: Value, at: DocumentNode): Value {
  return isUnknown(value) ? makeUnknown(at, String(value.value)) : value
}

/** Returns whether a value is the id of a resource and the other one null or empty, which no id is. */
function isIdAndNothing(left: Value, right: Value): boolean {
  const [id, other] = isUnknown(left) ? [left, right] : [right, left]
  return (other.value === null || other.value === '') && isResourceId(id)
}

/** Returns a member of a value: an attribute of an object or an item of a list. */
function step(
  target: Value,
  key: string,
  unknown: (name?: string) => Value,
  session: Session,
): Value {
  if (isUnknown(target)) return unknown()
  if (target.value instanceof LazyObject) {
    const { address } = target.value
    const found = target.value.member(key)
    if (found) return found
    const missing = unknown(address && `${address}.${key}`)
    const described = isUnknown(missing) ? target.value.describeMissing(key) : undefined
    if (described) {
      if (described.isCertain) missing.refuse('undeclared-name', described.message)
      else missing.warn('undeclared-name', described.message)
      session.noteFailure(String(missing.value))
    }
    return missing
  }
  if (isSet(target.value)) {
    throw new EvaluationError(
      'Elements of a set are identified only by their value and have no separate index or key.',
    )
  }
  const member = isList(target) && !/^\d+$/.test(key) ? undefined : memberOf(target, key)
  if (!member) throw new EvaluationError(`No member '${key}'.`)
  return member
}

function splat(
  target: Value,
  each: Expression,
  scope: Scope,
  make: (value: unknown) => Value,
  unknown: () => Value,
): Value {
  if (isUnknown(target)) return unknown()
  const items = isList(target)
    ? membersOf(target).map(([, item]) => item)
    : target.value === null
      ? []
      : [target]
  return make(items.map((item) => evaluate(each, extendScope(scope, new Map([['*', item]])))))
}

function loop(
  expression: Expression & { kind: 'for' },
  scope: Scope,
  make: (value: unknown) => Value,
  unknown: () => Value,
): Value {
  const turns = iterate(expression, evaluate(expression.collection, scope), scope)
  if (!turns) return unknown()
  const items: Value[] = []
  const groups = new Map<string, Value[]>()
  for (const turn of turns) {
    const condition = expression.condition && evaluate(expression.condition, turn)
    if (condition && hasUnknown(condition)) return unknown()
    if (condition && !toBoolean(condition)) continue
    const value = evaluate(expression.value, turn)
    items.push(value)
    const key = expression.key && evaluate(expression.key, turn)
    if (!key) continue
    const name = toText(key)
    if (groups.has(name) && !expression.isGrouped) {
      throw new EvaluationError(`Two different items have the key '${name}'.`)
    }
    groups.set(name, [...(groups.get(name) ?? []), value])
  }
  if (!expression.key) return make(items)
  const members = [...groups].map(([name, values]) => {
    return [name, expression.isGrouped ? make(values) : values[0]] as const
  })
  return make(toRecord(members))
}
