import type { LexicalState } from './lexical-stack.ts'
import type { TokenKind } from './token.ts'

/** The texts Velocity's lexical states know; each is tried where the tokenizer stands. */
export const patterns = {
  text: /[^$#\\]+/y,
  emptyIndex: /\$(?:(?:\\?!)?\[|\.)/y,
  dollarTail: /\\*!/y,
  set: /[ \t]*#(?:set|\{set\}) *\(/y,
  escapedWord: /#(?:[A-Za-z_@][\w@]*|\{[A-Za-z_][\w@]*\})/y,
  textblock: /#\[\[/y,
  blockComment: /#\*(?:\*(?=[^#]))?/y,
  lineComment: /##/y,
  hashInComment: /#(?:\[\[|\*\*[^#]|\*)?/y,
  identifier: /[A-Za-z_][\w-]*/y,
  dotted: /\.(?=[A-Za-z])/y,
  word: /[A-Za-z_@][\w@]*/y,
  bracketedWord: /\{[A-Za-z_][\w@]*\}/y,
  whitespace: /[ \t\n\r]+/y,
  rangeStart: /-?\d+(?=\.\.)/y,
  float: /-?(?:\d+\.\d*|\.\d+|\d+(?=[eE][+-]?\d))(?:[eE][+-]?\d+)?/y,
  integer: /-?\d+/y,
  operator: /\.\.|&&|\|\||[<>=!]=?|[-+*/%{}[\],:]/y,
  argumentPunctuation: /\.\.|[{}[\],:]/y,
  restOfLine: /[ \t]*(?:\r\n|\n|\r)/y,
  parenthesis: /[ \t\n\r]*\(/y,
} as const

/** What ends a comment or a textblock, and the token that is. */
export const commentEnds = {
  lineComment: [/\r\n|\n|\r/y, 'lineEnd'],
  blockComment: [/\*#/y, 'comment'],
  textblock: [/\]\]#/y, 'textblock'],
} as const

/** The words that are values wherever a name could stand. */
export const literals: ReadonlyMap<string, TokenKind> = new Map<string, TokenKind>([
  ['true', 'true'],
  ['false', 'false'],
])

/** Words inside a directive that are operators or literals. */
export const directiveWords: ReadonlyMap<string, TokenKind> = new Map<string, TokenKind>([
  ['and', '&&'],
  ['or', '||'],
  ['lt', '<'],
  ['le', '<='],
  ['gt', '>'],
  ['ge', '>='],
  ['eq', '=='],
  ['ne', '!='],
  ['not', '!'],
  ...literals,
])

/** The states in which `#set(` is read as one token, with the blanks before it. */
export const setStates: ReadonlySet<LexicalState> = new Set<LexicalState>([
  'default',
  'reference',
  'refModifier',
  'refMod2',
])

/** The states in which `##` starts a comment: not after the dot of a reference. */
export const lineCommentStates: ReadonlySet<LexicalState> = new Set<LexicalState>([
  'default',
  'reference',
  'preDirective',
  'directive',
])
