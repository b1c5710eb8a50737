import { StreamLanguage, type StringStream } from '@codemirror/language'

interface DataState {
  /** Indentation of the line whose value is a text of the lines below (`|`, `>`); undefined outside such a text. */
  textIndent: number | undefined
}

/** Syntax colouring of YAML and JSON, which a definition may mix. */
export const dataLanguage = StreamLanguage.define<DataState>({
  name: 'data',
  startState: () => ({ textIndent: undefined }),
  token(stream, state) {
    if (stream.sol() && state.textIndent !== undefined && !stream.match(/^\s*$/, false)) {
      if (stream.indentation() <= state.textIndent) state.textIndent = undefined
    }
    if (state.textIndent !== undefined) {
      stream.skipToEnd()
      return 'string'
    }
    if (stream.eatSpace()) return null
    if (stream.match(/^[|>][-+\d]*\s*$/)) {
      state.textIndent = stream.indentation()
      return 'keyword'
    }
    return readToken(stream)
  },
  languageData: { commentTokens: { line: '#' } },
})

function readToken(stream: StringStream): string | null {
  if (stream.match(/^#.*/)) return 'comment'
  if (stream.match(/^(?:"(?:[^"\\]|\\.)*"|'[^']*')(?=\s*:)/)) return 'propertyName'
  if (stream.match(/^(?:"(?:[^"\\]|\\.)*"?|'[^']*'?)/)) return 'string'
  if (stream.match(/^[^\s"'#,[\]{}|>&*!%@`:-][^\s:#]*(?=:(?:\s|$))/)) return 'propertyName'
  if (stream.match(/^![\w:]*/)) return 'keyword'
  if (stream.match(/^[&*][\w-]+/)) return 'variableName'
  if (stream.match(/^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?(?=[\s,\]}]|$)/)) return 'number'
  if (stream.match(/^(?:true|false|null)(?=[\s,\]}]|$)/)) return 'bool'
  if (!stream.match(/^[^\s"'#,[\]{}:]+/)) stream.next()
  return null
}
