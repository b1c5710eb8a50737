/** Velocity's lexical states; the last four are inside `## …`, `#* … *#`, `#** … *#` and `#[[ … ]]#`. */
export type LexicalState =
  | 'default'
  | 'reference'
  | 'refModifier'
  | 'refMod2'
  | 'refIndex'
  | 'preDirective'
  | 'directive'
  | 'lineComment'
  | 'blockComment'
  | 'formalComment'
  | 'textblock'

/**
 * Where a text leads: `enter` a state, to return to this one later or, with `replace`, to the one before it; `become`
 * another; `leave` for the one before; `open` and `close` a parenthesis, the last of which leaves.
 */
export type Move = 'enter' | 'replace' | 'become' | 'leave' | 'open' | 'close'

/**
 * A text that a state knows: the characters it may begin with, after a `^` those it may not, and what it is: the kind of
 * a token, which is the text itself when none is given; `more`, the beginning of a token; `skip`, nothing; `terminator`,
 * a sign that the `$` or `#` before it started nothing.
 */
export type LexicalRule = readonly [
  starts: string,
  text: RegExp,
  kind?: string | undefined,
  move?: Move,
  to?: LexicalState,
]

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_'
const digits = '-.0123456789'
const dollar = /\\*\$(?:\\*!)?/y
const word: LexicalRule = [`${letters}@{`, /[A-Za-z_@][\w@]*|\{[A-Za-z_][\w@]*\}/y, 'word']
const set: LexicalRule = [' \t#', /[ \t]*#(?:set|\{set\})(?= *\()/y, 'set', 'enter', 'directive']
const terminator: LexicalRule = ['^', /(?=.)/sy, 'terminator', 'leave']
const emptyIndex: LexicalRule = ['$', /\$(?:(?:\\?!)?\[|\.)/y, 'emptyIndex']
const enterReference: LexicalRule = ['\\$', dollar, 'more', 'enter', 'reference']
const enterDirective: LexicalRule = ['#', /#/y, 'more', 'enter', 'preDirective']
const replaceByDirective: LexicalRule = ['#', /#/y, 'more', 'replace', 'preDirective']
const lineComment: LexicalRule = ['#', /##/y, 'lineComment', 'enter', 'lineComment']
const whitespace: LexicalRule = [' \t\n\r', /[ \t\n\r]+/y, 'whitespace']
const string: LexicalRule = ['"\'', /"(?:[^"]|"")*"|'(?:[^']|'')*'/y, 'string']

const comments: readonly LexicalRule[] = [
  ['#', /#\[\[/y, 'more', 'enter', 'textblock'],
  ['#', /#\*\*(?=[^#])/y, 'more', 'enter', 'formalComment'],
  ['#', /#\*/y, 'more', 'enter', 'blockComment'],
]
/** What would start something outside of a comment: no template may end with it, in a comment either. */
const inComment: LexicalRule = ['^', /#(?:\[\[|\*\*[^#]|\*)?|\$(?:\\*!)?/y, 'more']
const inBlockComment: LexicalRule = ['^', /[^*#$]+|\*/y, 'skip']

const names: readonly LexicalRule[] = [
  [letters, /(?!(?:true|false)(?![\w-]))[A-Za-z_][\w-]*/y, 'identifier'],
  ['.', /\.(?=[A-Za-z])/y, 'dot', 'become', 'refModifier'],
  ['tf', /true|false/y],
]
const brackets: readonly LexicalRule[] = [
  ['[', /\[/y, '[', 'enter', 'refIndex'],
  ['{', /\{/y, '{'],
  ['}', /\}/y, '}', 'leave'],
  terminator,
]
const numbers: readonly LexicalRule[] = [
  [digits, /-?\d+(?=\.\.)/y, 'integer'],
  [digits, /-?(?:\d+\.\d*|\.\d+|\d+(?=[eE][+-]?\d))(?:[eE][+-]?\d+)?/y, 'float'],
  [digits, /-?\d+/y, 'integer'],
]

/** Velocity 1.7's lexical states: the first rule that fits is the one that Velocity's longest match picks. */
const states: Readonly<Record<LexicalState, readonly LexicalRule[]>> = {
  default: [
    ['^$#\\', /(?![ \t]+#)[^$#\\]+/y, 'text'],
    // Most references and directives begin so: rules below would find the same.
    ['$', /\$(?=\w)/y, 'more', 'enter', 'reference'],
    set,
    ['#', /#(?=\w)/y, 'more', 'enter', 'preDirective'],
    emptyIndex,
    enterReference,
    ...comments,
    lineComment,
    enterDirective,
    ['\\', /(?:\\\\)*\\#(?:[A-Za-z_@][\w@]*|\{[A-Za-z_][\w@]*\})/y, 'escapedDirective'],
    ['\\', /(?:\\\\)+/y, 'doubleEscape'],
    ['\\', /\\/y, 'escape'],
    [' \t', /[ \t]+/y, 'text'],
  ],
  reference: [
    ...names,
    ['^', /(?=[^\w$#\\.[{} \t]|[ \t]+[^ \t#])/y, 'terminator', 'leave'],
    emptyIndex,
    ['\\$', dollar, 'more', 'replace', 'reference'],
    set,
    ...comments,
    ['#', /##/y, 'lineComment', 'replace', 'lineComment'],
    replaceByDirective,
    ...brackets,
  ],
  refModifier: [
    ...names,
    ['(', /\(/y, '(', 'become', 'refMod2'],
    enterReference,
    set,
    ...comments,
    replaceByDirective,
    ...brackets,
  ],
  refMod2: [
    [')', /\)/y, 'method)', 'become', 'reference'],
    enterReference,
    set,
    whitespace,
    string,
    ...numbers,
    ...names,
    ['.{}[],:', /\.\.|[{}[\],:]/y],
    ...comments,
    enterDirective,
  ],
  refIndex: [
    [']', /\]/y, ']', 'leave'],
    ['tf', /true|false/y],
    enterReference,
    whitespace,
    string,
    ...numbers,
    ...comments,
    enterDirective,
  ],
  preDirective: [
    ['i{', /if(?![\w@])|\{if\}/y, 'if', 'become', 'directive'],
    ['e{', /(?:end(?![\w@])|\{end\})(?:[ \t]*(?:\r\n?|\n))?/y, 'end', 'leave'],
    ['e{', /(?:else(?![\w@])|\{else\})(?:[ \t]*(?:\r\n?|\n))?/y, 'else', 'leave'],
    ['e{', /elseif(?![\w@])|\{elseif\}/y, 'elseif', 'become', 'directive'],
    word,
    enterReference,
    ...comments,
    lineComment,
    enterDirective,
    ...numbers.map(([starts, text, kind]): LexicalRule => [starts, text, kind, 'leave']),
    terminator,
  ],
  directive: [
    whitespace,
    enterReference,
    ['(', /\(/y, '(', 'open'],
    [')', /\)(?:[ \t]*(?:\r\n?|\n))?/y, ')', 'close'],
    string,
    ...numbers,
    [letters, /(?:true|false|and|or|[lg][te]|eq|ne|not)(?![\w@])/y],
    word,
    ['.&|<>=!-+*/%{}[],:', /\.\.|&&|\|\||[<>=!]=?|[-+*/%{}[\],:]/y],
    ...comments,
    lineComment,
    enterDirective,
  ],
  lineComment: [['^', /\r\n?|\n/y, 'lineEnd', 'leave'], inComment, ['^', /[^\r\n#$]+/y, 'skip']],
  blockComment: [['^', /\*#/y, 'comment', 'leave'], inComment, inBlockComment],
  formalComment: [['^', /\*#/y, 'formalComment', 'leave'], inComment, inBlockComment],
  textblock: [['^', /\]\]#/y, 'textblock', 'leave'], inComment, ['^', /[^\]#$]+|\]/y, 'more']],
}

/** The rules of a state that fit a text's first character, in order: trying all of them took most of a parser's time. */
export function lexicalRules(state: LexicalState, char: string): readonly LexicalRule[] {
  const table = tables.get(state)
  return table?.get(char) ?? table?.get('') ?? []
}

/** State -> character -> rules; `''` is any character that no rule names. */
const tables = new Map(Object.entries(states).map(([state, rules]) => [state, toTable(rules)]))

function toTable(rules: readonly LexicalRule[]): ReadonlyMap<string, readonly LexicalRule[]> {
  const table = new Map<string, readonly LexicalRule[]>()
  for (const char of new Set(['', ...rules.map(([starts]) => starts).join('')]))
    table.set(
      char,
      rules.filter(([starts]) =>
        starts.startsWith('^')
          ? char === '' || !starts.includes(char, 1)
          : char && starts.includes(char),
      ),
    )
  return table
}
