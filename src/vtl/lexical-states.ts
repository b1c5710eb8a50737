/** Velocity's lexical states; the last three are inside `## …`, `#* … *#` and `#[[ … ]]#`. */
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
  | 'textblock'

/**
 * Where a text leads: `enter` a state, to return to this one later or, with `replace`, to the one before it; `become`
 * another; `leave` for the one before; `open` and `close` a parenthesis, the last of which leaves.
 */
export type Move = 'enter' | 'replace' | 'become' | 'leave' | 'open' | 'close'

/**
 * A text that a state knows, and what it is: the kind of a token, which is the text itself when none is given; `more`,
 * the beginning of a token; `skip`, nothing; `terminator`, a sign that the `$` or `#` before it started nothing.
 */
export type LexicalRule = readonly [
  text: RegExp,
  kind?: string | undefined,
  move?: Move,
  to?: LexicalState,
]

const dollar = /\\*\$(?:\\*!)?/y
const hash = /#/y
const word = /[A-Za-z_@][\w@]*|\{[A-Za-z_][\w@]*\}/y
const set: LexicalRule = [/[ \t]*#(?:set|\{set\})(?= *\()/y, 'set', 'enter', 'directive']
const terminator: LexicalRule = [/(?=.)/sy, 'terminator', 'leave']
const emptyIndex: LexicalRule = [/\$(?:(?:\\?!)?\[|\.)/y, 'emptyIndex']
const enterReference: LexicalRule = [dollar, 'more', 'enter', 'reference']
const enterDirective: LexicalRule = [hash, 'more', 'enter', 'preDirective']
const replaceByDirective: LexicalRule = [hash, 'more', 'replace', 'preDirective']
const lineComment: LexicalRule = [/##/y, 'lineComment', 'enter', 'lineComment']
const whitespace: LexicalRule = [/[ \t\n\r]+/y, 'whitespace']
const string: LexicalRule = [/"(?:[^"]|"")*"|'(?:[^']|'')*'/y, 'string']

const comments: readonly LexicalRule[] = [
  [/#\[\[/y, 'more', 'enter', 'textblock'],
  [/#\*(?:\*(?=[^#]))?/y, 'more', 'enter', 'blockComment'],
]
/** What would start something outside of a comment: no template may end with it, in a comment either. */
const inComment: LexicalRule = [/#(?:\[\[|\*\*[^#]|\*)?|\$(?:\\*!)?/y, 'more']

const names: readonly LexicalRule[] = [
  [/(?!(?:true|false)(?![\w-]))[A-Za-z_][\w-]*/y, 'identifier'],
  [/\.(?=[A-Za-z])/y, 'dot', 'become', 'refModifier'],
  [/true|false/y],
]
const brackets: readonly LexicalRule[] = [
  [/\[/y, '[', 'enter', 'refIndex'],
  [/\{/y, '{'],
  [/\}/y, '}', 'leave'],
  terminator,
]
const numbers: readonly LexicalRule[] = [
  [/-?\d+(?=\.\.)/y, 'integer'],
  [/-?(?:\d+\.\d*|\.\d+|\d+(?=[eE][+-]?\d))(?:[eE][+-]?\d+)?/y, 'float'],
  [/-?\d+/y, 'integer'],
]

/** Velocity 1.7's lexical states: the first rule that fits is the one that Velocity's longest match picks. */
export const lexicalStates: Readonly<Record<LexicalState, readonly LexicalRule[]>> = {
  default: [
    // The first ones are what most of a template is: rules below would find the same.
    [/(?![ \t]+#)[^$#\\]+/y, 'text'],
    [/\$(?=\w)/y, 'more', 'enter', 'reference'],
    set,
    [/#(?=\w)/y, 'more', 'enter', 'preDirective'],
    emptyIndex,
    enterReference,
    ...comments,
    lineComment,
    enterDirective,
    [/(?:\\\\)*\\#(?:[A-Za-z_@][\w@]*|\{[A-Za-z_][\w@]*\})/y, 'escapedDirective'],
    [/(?:\\\\)+/y, 'doubleEscape'],
    [/\\/y, 'escape'],
    [/[ \t]+/y, 'text'],
  ],
  reference: [
    ...names,
    [/(?=[^\w$#\\.[{} \t]|[ \t]+[^ \t#])/y, 'terminator', 'leave'],
    emptyIndex,
    [dollar, 'more', 'replace', 'reference'],
    set,
    ...comments,
    [/##/y, 'lineComment', 'replace', 'lineComment'],
    replaceByDirective,
    ...brackets,
  ],
  refModifier: [
    ...names,
    [/\(/y, '(', 'become', 'refMod2'],
    enterReference,
    set,
    ...comments,
    replaceByDirective,
    ...brackets,
  ],
  refMod2: [
    [/\)/y, 'method)', 'become', 'reference'],
    string,
    enterReference,
    ...names,
    set,
    whitespace,
    ...numbers,
    [/\.\.|[{}[\],:]/y],
    ...comments,
    enterDirective,
  ],
  refIndex: [
    [/\]/y, ']', 'leave'],
    [/true|false/y],
    ...numbers,
    enterReference,
    whitespace,
    string,
    ...comments,
    enterDirective,
  ],
  preDirective: [
    [/if(?![\w@])|\{if\}/y, 'if', 'become', 'directive'],
    [/(?:end(?![\w@])|\{end\})(?:[ \t]*(?:\r\n?|\n))?/y, 'end', 'leave'],
    [/(?:else(?![\w@])|\{else\})(?:[ \t]*(?:\r\n?|\n))?/y, 'else', 'leave'],
    [/elseif(?![\w@])|\{elseif\}/y, 'elseif', 'become', 'directive'],
    [word, 'word'],
    enterReference,
    ...comments,
    lineComment,
    enterDirective,
    ...numbers.map(([text, kind]): LexicalRule => [text, kind, 'leave']),
    terminator,
  ],
  directive: [
    whitespace,
    [/\(/y, '(', 'open'],
    [/\)(?:[ \t]*(?:\r\n?|\n))?/y, ')', 'close'],
    enterReference,
    [/&&|\|\||[<>=!]=?/y],
    string,
    [/(?:true|false|and|or|[lg][te]|eq|ne|not)(?![\w@])/y],
    [word, 'word'],
    ...numbers,
    [/\.\.|[-+*/%{}[\],:]/y],
    ...comments,
    lineComment,
    enterDirective,
  ],
  lineComment: [[/\r\n?|\n/y, 'lineEnd', 'leave'], inComment, [/[^\r\n#$]+/y, 'skip']],
  blockComment: [[/\*#/y, 'comment', 'leave'], inComment, [/[^*#$]+|\*/y, 'skip']],
  textblock: [[/\]\]#/y, 'textblock', 'leave'], inComment, [/[^\]#$]+|\]/y, 'more']],
}
