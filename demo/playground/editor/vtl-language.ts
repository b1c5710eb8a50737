import { StreamLanguage, type StringStream } from '@codemirror/language'

interface VtlState {
  /** Number of the directive's parentheses and brackets that are open; 0 in the text around directives. */
  depth: number
  inComment: boolean
}

/** Syntax colouring of Velocity's template language: directives, references and comments within any text. */
export const vtlLanguage = StreamLanguage.define<VtlState>({
  name: 'vtl',
  startState: () => ({ depth: 0, inComment: false }),
  token(stream, state) {
    if (state.inComment) return continueComment(stream, state)
    if (stream.match(/^##.*/) || stream.match(/^#\[\[.*?\]\]#/)) return 'comment'
    if (stream.match('#*')) return continueComment(stream, state)
    if (stream.match(/^#\{?(if|elseif|set|foreach|macro|define|break|stop|else|end)\}?/)) {
      state.depth = 0
      if (stream.match(/^\s*\(/)) state.depth = 1
      return 'keyword'
    }
    if (stream.match(/^\$!?\{?[A-Za-z_]\w*/)) return 'variableName'
    return state.depth > 0 ? readArgument(stream, state) : readText(stream)
  },
  languageData: { commentTokens: { line: '##', block: { open: '#*', close: '*#' } } },
})

function continueComment(stream: StringStream, state: VtlState): string {
  state.inComment = !stream.match(/^.*?\*#/)
  if (state.inComment) stream.skipToEnd()
  return 'comment'
}

function readArgument(stream: StringStream, state: VtlState): string | null {
  if (stream.match(/^("[^"]*"?|'[^']*'?)/)) return 'string'
  if (stream.match(/^-?\d+(\.\d+)?/)) return 'number'
  if (stream.match(/^(in|true|false|and|or|not|eq|ne|lt|le|gt|ge)\b/)) return 'keyword'
  if (stream.match(/^\.[A-Za-z_]\w*/)) return 'propertyName'
  if (stream.match(/^[=!<>&|+*/%-]+/)) return 'operator'
  const character = stream.next()
  if (character === '(' || character === '[') state.depth++
  if (character === ')' || character === ']') state.depth--
  return null
}

function readText(stream: StringStream): string | null {
  if (stream.match(/^\.[A-Za-z_]\w*(?=\()/)) return 'propertyName'
  if (!stream.match(/^[^#$.]+/)) stream.next()
  return null
}
