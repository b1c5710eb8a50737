import type { HclNumber } from './numbers.ts'

/** Range of characters in the text that an expression was parsed from. */
interface Range {
  readonly start: number
  readonly end: number
}

/** Operators with two operands, by how they are written. */
export type BinaryOperator =
  | '||'
  | '&&'
  | '=='
  | '!='
  | '<'
  | '>'
  | '<='
  | '>='
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'

/**
 * Syntax tree of an expression of HCL's native syntax, in which Terraform is written.
 *
 * @example
 * parseExpression('var.stage') // { kind: 'attribute', target: { kind: 'name', name: 'var', … }, name: 'stage', … }
 */
export type Expression = Range & ExpressionKind

type ExpressionKind =
  | { readonly kind: 'literal'; readonly value: string | HclNumber | boolean | null }
  | { readonly kind: 'template'; readonly parts: readonly TemplatePart[] }
  /** First word of a reference: `var` of `var.stage`, or a variable of a `for`. */
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'attribute'; readonly target: Expression; readonly name: string }
  | { readonly kind: 'index'; readonly target: Expression; readonly key: Expression }
  /** `list[*].id`: `each` is the expression of one item, in which the name `*` stands for the item. */
  | { readonly kind: 'splat'; readonly target: Expression; readonly each: Expression }
  | {
      readonly kind: 'call'
      readonly name: string
      readonly args: readonly Expression[]
      /** Whether the last argument is a list of further arguments: `max(1, list...)`. */
      readonly isExpanded: boolean
    }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'object'; readonly members: readonly (readonly [Expression, Expression])[] }
  | ({ readonly kind: 'for' } & ForClause & {
        /** Expression of the key in `{ for … : key => value }`; absent for a list. */
        readonly key?: Expression
        readonly value: Expression
        readonly condition?: Expression
        /** Whether values with the same key are collected in a list: `{ for … : key => value... }`. */
        readonly isGrouped: boolean
      })
  | {
      readonly kind: 'conditional'
      readonly condition: Expression
      readonly yes: Expression
      readonly no: Expression
    }
  | {
      readonly kind: 'binary'
      readonly operator: BinaryOperator
      readonly left: Expression
      readonly right: Expression
    }
  | { readonly kind: 'unary'; readonly operator: '!' | '-'; readonly operand: Expression }

/** Loop `for keyName, valueName in collection`; without `keyName`, `for valueName in collection`. */
export interface ForClause {
  readonly keyName?: string | undefined
  readonly valueName: string
  readonly collection: Expression
}

/** A part of a template: text, `${…}`, or one of the directives `%{ if }` and `%{ for }` with what they enclose. */
export type TemplatePart =
  /** `start` is where the text stands in the template; texts with escapes are split so that each has its own place. */
  | (Range & { readonly kind: 'text'; readonly text: string })
  | { readonly kind: 'value'; readonly expression: Expression }
  | {
      readonly kind: 'if'
      readonly condition: Expression
      readonly yes: readonly TemplatePart[]
      readonly no: readonly TemplatePart[]
    }
  | ({ readonly kind: 'for' } & ForClause & { readonly body: readonly TemplatePart[] })
