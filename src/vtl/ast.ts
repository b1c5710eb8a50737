import type { Value } from '../java/value.ts'

/** What a template, or the inside of a directive, is made of. Names are Velocity's; offsets are in the user's source. */
export type Block = readonly Statement[]

/** Something that renders; a string is text, which renders as it is. */
export type Statement =
  | string
  | Reference
  | SetDirective
  | IfStatement
  | ForeachDirective
  | DefineDirective
  | Command

/** Something that has a value. */
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

/** `$name.property.method(a)[0]` */
export interface Reference {
  readonly type: 'Reference'
  readonly name: string
  readonly steps: readonly ReferenceStep[]
  /** What prints before the value: the `#` of `#$name`, half of the backslashes of `\\$name`. */
  readonly prefix: string
  /** What prints instead of the value: `$name` of `\$name`. */
  readonly escapedText: string | undefined
  /** What prints when there is nothing to print: the source, or nothing for `$!name`. */
  readonly nullText: string
  /** The variable that `#set` writes: not that of `${name}`, which Velocity takes for one named `{`. */
  readonly assignedName: string
}

export type ReferenceStep = Member | Index

/** `.property`, `.method(a)` */
export interface Member {
  readonly type: 'Member'
  readonly name: string
  readonly isCall: boolean
  readonly args: readonly Expression[]
  readonly offset: number
}

/** `[0]` */
export interface Index {
  readonly type: 'Index'
  readonly index: Expression
  readonly offset: number
}

/** A value known from the source; null for what Velocity reads as a reference but never computes, such as `$\!name`. */
export interface Literal extends Spelled {
  readonly type: 'Literal'
  readonly value: Value
}

/** The source of what can be null: that is what a string `+` nothing appends. */
interface Spelled {
  readonly spelling: string
}

/** `"Hello $name"` */
export interface StringLiteral {
  readonly type: 'StringLiteral'
  readonly block: Block
  /** Velocity reads the content with a blank after it, and drops what is then the last character. */
  readonly dropsLast: boolean
}

/** `[1..$n]` */
export interface IntegerRange extends Spelled {
  readonly type: 'IntegerRange'
  readonly first: Expression
  readonly last: Expression
}

/** `[1, $a]` */
export interface ObjectArray {
  readonly type: 'ObjectArray'
  readonly items: readonly Expression[]
}

/** `{"a": 1}` */
export interface MapLiteral {
  readonly type: 'Map'
  readonly entries: readonly (readonly [key: Expression, value: Expression])[]
}

/** `$a + 1` */
export interface Arithmetic extends Spelled {
  readonly type: 'Arithmetic'
  readonly operator: '+' | '-' | '*' | '/' | '%'
  readonly left: Expression
  readonly right: Expression
  readonly offset: number
}

/** `$a < 1` */
export interface Comparison {
  readonly type: 'Comparison'
  readonly operator: '<' | '<=' | '>' | '>=' | '==' | '!='
  readonly left: Expression
  readonly right: Expression
}

/** `$a && $b` */
export interface Logical {
  readonly type: 'Logical'
  readonly operator: '&&' | '||'
  readonly left: Expression
  readonly right: Expression
}

/** `!$a` */
export interface Not {
  readonly type: 'Not'
  readonly operand: Expression
}

/** `#set($a.b = 1)` */
export interface SetDirective {
  readonly type: 'SetDirective'
  readonly target: Expression
  readonly value: Expression
}

/** `#if(…) … #elseif(…) … #else … #end` */
export interface IfStatement {
  readonly type: 'IfStatement'
  readonly branches: readonly { readonly condition: Expression; readonly block: Block }[]
  readonly otherwise: Block
}

/** `#foreach($item in $list) … #end` */
export interface ForeachDirective {
  readonly type: 'Foreach'
  readonly variable: string
  /** Undefined when the arguments are too few: an error when it runs. */
  readonly list: Expression | undefined
  readonly block: Block
  readonly offset: number
}

/** `#define($name) … #end` */
export interface DefineDirective {
  readonly type: 'Define'
  readonly name: string
  readonly block: Block
}

/** `#stop`, `#stop("why")`, `#break`, `#break($foreach.parent)` */
export interface Command {
  readonly type: 'Stop' | 'Break'
  readonly argument: Expression | undefined
  readonly offset: number
}
