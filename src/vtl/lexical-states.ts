import type { LexicalRule, LexicalState, LexicalTable } from './lexical-rule.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_'
const digits = '-.0123456789'
const dollar = /\\*\$(?:\\*!)?/y
const word: LexicalRule = {
  starts: `${letters}@{`,
  pattern: /[A-Za-z_@][\w@]*|\{[A-Za-z_][\w@]*\}/y,
  kind: 'word',
}
const set: LexicalRule = {
  starts: ' \t#',
  pattern: /[ \t]*#(?:set|\{set\})(?= *\()/y,
  kind: 'set',
  move: 'enter',
  to: 'directive',
}
/** Matches the empty text at any character, after a `$` or `#` that started neither a reference nor a directive. */
const terminator: LexicalRule = {
  starts: '',
  pattern: /(?=.)/sy,
  kind: 'terminator',
  move: 'leave',
}
/** Matches `$[`, `$![` and `$.`, which are text to Velocity. */
const loneDollar: LexicalRule = {
  starts: '$',
  pattern: /\$(?:(?:\\?!)?\[|\.)/y,
  kind: 'text',
}
const enterReference: LexicalRule = {
  starts: '\\$',
  pattern: dollar,
  kind: 'more',
  move: 'enter',
  to: 'reference',
}
const enterDirective: LexicalRule = {
  starts: '#',
  pattern: /#/y,
  kind: 'more',
  move: 'enter',
  to: 'preDirective',
}
const becomeDirective: LexicalRule = {
  starts: '#',
  pattern: /#/y,
  kind: 'more',
  move: 'become',
  to: 'preDirective',
}
const lineComment: LexicalRule = {
  starts: '#',
  pattern: /##/y,
  kind: 'lineComment',
  move: 'enter',
  to: 'lineComment',
}
const whitespace: LexicalRule = { starts: ' \t\n\r', pattern: /[ \t\n\r]+/y, kind: 'whitespace' }
const string: LexicalRule = {
  starts: '"\'',
  pattern: /"(?:[^"]|"")*"|'(?:[^']|'')*'/y,
  kind: 'string',
}

const comments: readonly LexicalRule[] = [
  { starts: '#', pattern: /#\[\[/y, kind: 'more', move: 'enter', to: 'textblock' },
  { starts: '#', pattern: /#\*\*(?=[^#])/y, kind: 'more', move: 'enter', to: 'formalComment' },
  { starts: '#', pattern: /#\*/y, kind: 'more', move: 'enter', to: 'blockComment' },
]
/**
 * Matches marks in a comment that start a token elsewhere, such as `$`: Velocity refuses a template that ends with
 * them.
 */
const inComment: LexicalRule = {
  starts: '',
  pattern: /#(?:\[\[|\*\*[^#]|\*)?|\$(?:\\*!)?/y,
  kind: 'more',
}
const inBlockComment: LexicalRule = { starts: '', pattern: /[^*#$]+|\*/y, kind: 'skip' }

const boolean: LexicalRule = { starts: 'tf', pattern: /true|false/y }
const names: readonly LexicalRule[] = [
  { starts: letters, pattern: /(?!(?:true|false)(?![\w-]))[A-Za-z_][\w-]*/y, kind: 'identifier' },
  { starts: '.', pattern: /\.(?=[A-Za-z])/y, kind: 'dot', move: 'become', to: 'refModifier' },
  boolean,
]
const brackets: readonly LexicalRule[] = [
  { starts: '[', pattern: /\[/y, kind: 'index', move: 'enter', to: 'refIndex' },
  { starts: '{', pattern: /\{/y, kind: 'openBrace' },
  { starts: '}', pattern: /\}/y, kind: 'closeBrace', move: 'leave' },
  terminator,
]
const numbers = [
  { starts: digits, pattern: /-?\d+(?=\.\.)/y, kind: 'integer' },
  {
    starts: digits,
    pattern: /-?(?:\d+\.\d*|\.\d+|\d+(?=[eE][+-]?\d))(?:[eE][+-]?\d+)?/y,
    kind: 'float',
  },
  { starts: digits, pattern: /-?\d+/y, kind: 'integer' },
]

/**
 * Rules of each lexical state by the first character of a match, because trying all rules of a state took most of the
 * time of parsing. They are ordered so that the first match is the longest one, which Velocity 1.7 takes.
 */
export const lexicalStates: Readonly<Record<LexicalState, LexicalTable>> = {
  default: toTable([
    { starts: ' \t', pattern: /(?![ \t]+#)[^$#\\]+/y, kind: 'text' },
    // Only for speed: most references begin with `$` and a letter, which `enterReference` would match as well.
    { starts: '$', pattern: /\$(?=\w)/y, kind: 'more', move: 'enter', to: 'reference' },
    set,
    { starts: '#', pattern: /#(?=\w)/y, kind: 'more', move: 'enter', to: 'preDirective' },
    loneDollar,
    enterReference,
    ...comments,
    lineComment,
    enterDirective,
    {
      starts: '\\',
      pattern: /(?:\\\\)*\\#(?:[A-Za-z_@][\w@]*|\{[A-Za-z_][\w@]*\})/y,
      kind: 'escapedDirective',
    },
    { starts: '\\', pattern: /(?:\\\\)+/y, kind: 'doubleEscape' },
    { starts: '\\', pattern: /\\/y, kind: 'text' },
    { starts: '', pattern: /[^$#\\]+/y, kind: 'text' },
  ]),
  reference: toTable([
    ...names,
    {
      starts: '',
      pattern: /(?=[^\w$#\\.[{} \t]|[ \t]+[^ \t#])/y,
      kind: 'terminator',
      move: 'leave',
    },
    loneDollar,
    { starts: '\\$', pattern: dollar, kind: 'more', move: 'become', to: 'reference' },
    set,
    ...comments,
    { starts: '#', pattern: /##/y, kind: 'lineComment', move: 'become', to: 'lineComment' },
    becomeDirective,
    ...brackets,
  ]),
  refModifier: toTable([
    ...names,
    { starts: '(', pattern: /\(/y, kind: '(', move: 'become', to: 'refMod2' },
    enterReference,
    set,
    ...comments,
    becomeDirective,
    ...brackets,
  ]),
  refMod2: toTable([
    { starts: ')', pattern: /\)/y, kind: 'method)', move: 'become', to: 'reference' },
    enterReference,
    set,
    whitespace,
    string,
    ...numbers,
    ...names,
    { starts: '.{}[],:', pattern: /\.\.|[{}[\],:]/y },
    ...comments,
    enterDirective,
  ]),
  refIndex: toTable([
    { starts: ']', pattern: /\]/y, kind: ']', move: 'leave' },
    boolean,
    enterReference,
    whitespace,
    string,
    ...numbers,
    ...comments,
    enterDirective,
  ]),
  preDirective: toTable([
    { starts: 'i{', pattern: /if(?![\w@])|\{if\}/y, kind: 'if', move: 'become', to: 'directive' },
    {
      starts: 'e{',
      pattern: /(?:end(?![\w@])|\{end\})(?:[ \t]*(?:\r\n?|\n))?/y,
      kind: 'end',
      move: 'leave',
    },
    {
      starts: 'e{',
      pattern: /(?:else(?![\w@])|\{else\})(?:[ \t]*(?:\r\n?|\n))?/y,
      kind: 'else',
      move: 'leave',
    },
    {
      starts: 'e{',
      pattern: /elseif(?![\w@])|\{elseif\}/y,
      kind: 'elseif',
      move: 'become',
      to: 'directive',
    },
    word,
    enterReference,
    ...comments,
    lineComment,
    enterDirective,
    ...numbers.map(
      ({ starts, pattern, kind }) => ({ starts, pattern, kind, move: 'leave' }) as const,
    ),
    terminator,
  ]),
  directive: toTable([
    whitespace,
    enterReference,
    { starts: '(', pattern: /\(/y, kind: '(', move: 'open' },
    { starts: ')', pattern: /\)(?:[ \t]*(?:\r\n?|\n))?/y, kind: ')', move: 'close' },
    string,
    ...numbers,
    { starts: letters, pattern: /(?:true|false|and|or|[lg][te]|eq|ne|not)(?![\w@])/y },
    word,
    { starts: '.&|<>=!-+*/%{}[],:', pattern: /\.\.|&&|\|\||[<>=!]=?|[-+*/%{}[\],:]/y },
    ...comments,
    lineComment,
    enterDirective,
  ]),
  lineComment: toTable([
    { starts: '', pattern: /\r\n?|\n/y, kind: 'lineEnd', move: 'leave' },
    inComment,
    { starts: '', pattern: /[^\r\n#$]+/y, kind: 'skip' },
  ]),
  blockComment: toTable([
    { starts: '', pattern: /\*#/y, kind: 'comment', move: 'leave' },
    inComment,
    inBlockComment,
  ]),
  formalComment: toTable([
    { starts: '', pattern: /\*#/y, kind: 'formalComment', move: 'leave' },
    inComment,
    inBlockComment,
  ]),
  textblock: toTable([
    { starts: '', pattern: /\]\]#/y, kind: 'textblock', move: 'leave' },
    inComment,
    { starts: '', pattern: /[^\]#$]+|\]/y, kind: 'more' },
  ]),
}

function toTable(rules: readonly LexicalRule[]): LexicalTable {
  const chars = ['', ...rules.map(({ starts }) => starts).join('')]
  const table = new Map(chars.map((char): [string, LexicalRule[]] => [char, []]))
  for (const rule of rules) {
    for (const char of rule.starts || table.keys()) table.get(char)?.push(rule)
  }
  return table
}
