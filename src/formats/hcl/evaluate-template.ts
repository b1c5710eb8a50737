import { joinTexts } from '../document/join-texts.ts'
import type { DocumentNode } from '../document/node.ts'
import { nameOf } from './name-of.ts'
import { type Evaluate, iterate, type Scope } from './scope.ts'
import type { Expression, TemplatePart } from './syntax.ts'
import { hasUnknown, makeUnknown, placeAt, toBoolean, toText, type Value } from './value.ts'

/**
 * Evaluates the parts of a template to one text, of which every character keeps its place. The name of what only a
 * deployment knows stands in the text for its value.
 */
export function evaluateTemplate(
  parts: readonly TemplatePart[],
  scope: Scope,
  at: DocumentNode,
  evaluate: Evaluate,
): Value {
  const unknown = (expression: Expression): Value =>
    makeUnknown(placeAt(scope.home, expression.start), nameOf(expression, scope))
  const render = (part: TemplatePart, turn: Scope): Value[] => {
    scope.session.countStep()
    switch (part.kind) {
      case 'text': {
        const pieces = [{ start: 0, node: scope.home, offset: part.start }]
        return [scope.home.derive({ value: part.text, pieces })]
      }
      case 'value': {
        const value = evaluate(part.expression, turn)
        return [value.derive({ value: toText(value) })]
      }
      case 'if': {
        const condition = evaluate(part.condition, turn)
        if (hasUnknown(condition)) return [unknown(part.condition)]
        return renderAll(toBoolean(condition) ? part.yes : part.no, turn)
      }
      case 'for': {
        const turns = iterate(part, evaluate(part.collection, turn), turn)
        return turns?.flatMap((each) => renderAll(part.body, each)) ?? [unknown(part.collection)]
      }
    }
  }
  const renderAll = (inner: readonly TemplatePart[], turn: Scope): Value[] =>
    inner.flatMap((part) => render(part, turn))
  return joinTexts(at, renderAll(parts, scope))
}
