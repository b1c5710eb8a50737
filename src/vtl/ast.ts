import type { Value } from '../java/value.ts'

/** The statements of a template, or of a directive's body, in order. The types of the nodes have Velocity's names. */
export type Block = readonly Statement[]

/** A node of the syntax tree that writes text when the template runs. A string is text, written as it stands. */
export type Statement =
  | string
  | Reference
  | SetDirective
  | IfStatement
  | ForeachDirective
  | DefineDirective
  | Command

/** A node of the syntax tree that computes a value. */
export type Expression =
  | Reference
  | Literal
  | StringLiteral
  | IntegerRange
  | ObjectArray
  | MapLiteral
  | Arithmetic
  | Comparison
  | Logical
  | Not

/** A node of the syntax tree that can fail when the template runs, with its place for the error. */
interface Placed {
  /** Place of the node in the user's template, as an offset in UTF-16 units from 0. */
  readonly offset: number
}

/** A reference: `$name.property.method(a)[0]`. */
export interface Reference {
  readonly type: 'Reference'
  readonly name: string
  readonly steps: readonly ReferenceStep[]
  /** Text that prints before the reference's value: the `#` of `#$name`, half of the backslashes of `\\$name`. */
  readonly prefix: string
  /** Text that prints instead of the value of an escaped reference: `$name` for `\$name`. Undefined unless escaped. */
  readonly escapedText: string | undefined
  /**
   * Text that prints in place of a #define block that is nested too deeply in itself: the source of the reference, or
   * `''` for `$!name`.
   */
  readonly nullText: string
  /**
   * Name of the variable that a `#set` of this reference assigns. As in Velocity it is `{` for `${name}` and `!name`
   * for `$!name`.
   */
  readonly assignedName: string
}

/** A step of a reference from one value to the next. */
export type ReferenceStep = Member | Index

/** A property or a method call in a reference: `.property`, `.method(a)`. */
export interface Member extends Placed {
  readonly type: 'Member'
  readonly name: string
  /** Whether the name is followed by arguments in parentheses. */
  readonly isCall: boolean
  /** Arguments of the call; empty for a property. */
  readonly args: readonly Expression[]
}

/** An index or key in a reference: `[0]`. */
export interface Index extends Placed {
  readonly type: 'Index'
  readonly index: Expression
}

/**
 * A literal, whose value is known from the source, such as `1`. Its value is null for text that Velocity parses as a
 * reference but never evaluates: `$\!name`.
 */
export interface Literal extends Spelled {
  readonly type: 'Literal'
  readonly value: Value
}

/** A node of the syntax tree whose value can be null. */
interface Spelled {
  /** Source text of the node, which `+` appends to a string in place of a null value. */
  readonly spelling: string
}

/** A double-quoted string with a `$` or `#` in it: `"Hello $name"`. */
export interface StringLiteral {
  readonly type: 'StringLiteral'
  readonly block: Block
  /**
   * Whether rendering the string drops its last character: the blank that Velocity appends to the content before
   * parsing it.
   */
  readonly dropsLast: boolean
}

/** A list of consecutive whole numbers: `[1..$n]`. */
export interface IntegerRange extends Spelled {
  readonly type: 'IntegerRange'
  readonly first: Expression
  readonly last: Expression
  readonly offset: number
}

/** A list: `[1, $a]`. */
export interface ObjectArray {
  readonly type: 'ObjectArray'
  readonly items: readonly Expression[]
}

/** A map: `{"a": 1}`. */
export interface MapLiteral {
  readonly type: 'Map'
  readonly entries: readonly (readonly [key: Expression, value: Expression])[]
}

/** A calculation: `$a + 1`. */
export interface Arithmetic extends Spelled, Placed {
  readonly type: 'Arithmetic'
  readonly operator: '+' | '-' | '*' | '/' | '%'
  readonly left: Expression
  readonly right: Expression
}

/** A comparison: `$a < 1`. */
export interface Comparison {
  readonly type: 'Comparison'
  readonly operator: '<' | '<=' | '>' | '>=' | '==' | '!='
  readonly left: Expression
  readonly right: Expression
}

/** A conjunction or disjunction: `$a && $b`. */
export interface Logical {
  readonly type: 'Logical'
  readonly operator: '&&' | '||'
  readonly left: Expression
  readonly right: Expression
}

/** A negation: `!$a`. */
export interface Not {
  readonly type: 'Not'
  readonly operand: Expression
}

/** An assignment: `#set($a.b = 1)`. */
export interface SetDirective {
  readonly type: 'SetDirective'
  readonly target: Expression
  readonly value: Expression
}

/** A choice between blocks: `#if(…) … #elseif(…) … #else … #end`. */
export interface IfStatement {
  readonly type: 'IfStatement'
  readonly branches: readonly ({ readonly condition: Expression; readonly block: Block } & Placed)[]
  /** Statements of the `#else`; empty when there is none. */
  readonly otherwise: Block
  /** Offset of the `#else` in the template, or of the `#end` when there is none. */
  readonly otherwiseOffset: number
}

/** A loop: `#foreach($item in $list) … #end`. */
export interface ForeachDirective extends Placed {
  readonly type: 'Foreach'
  /** Name of the loop's variable. */
  readonly variable: string
  /** Values to loop over. Undefined when the #foreach has too few arguments: it then throws when it runs. */
  readonly list: Expression | undefined
  readonly block: Block
}

/** A block that a variable stands for: `#define($name) … #end`. */
export interface DefineDirective {
  readonly type: 'Define'
  readonly name: string
  readonly block: Block
}

/** A command that ends the template (`#stop`, `#stop("why")`) or a directive (`#break`, `#break($foreach.parent)`). */
export interface Command extends Placed {
  readonly type: 'Stop' | 'Break'
  readonly argument: Expression | undefined
}
