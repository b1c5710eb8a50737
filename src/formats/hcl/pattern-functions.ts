import { replaceInText } from '../document/join-texts.ts'
import { toRecord } from '../document/to-record.ts'
import { toCollection } from './collection.ts'
import { EvaluationError } from './evaluation-error.ts'
import type { CallContext, FunctionTable } from './function-table.ts'
import { compileGoPattern, expandReplacement } from './go-pattern.ts'
import { toText, type Value } from './value.ts'

/** Returns what a pattern matches: the text, or its groups as a list, or as an object when they have names. */
function toMatch(match: RegExpExecArray, { make }: CallContext): Value {
  const { groups } = match
  if (match.length === 1) return make(match[0])
  if (!groups) return make(match.slice(1).map((group) => make(group ?? null)))
  if (Object.keys(groups).length < match.length - 1) {
    throw new EvaluationError(
      'invalid regexp pattern: cannot mix both named and unnamed capture groups',
    )
  }
  return make(toRecord(Object.entries(groups).map(([key, group]) => [key, make(group ?? null)])))
}

/** Functions of texts that take a pattern of Go's regular expressions. */
export const patternFunctions: FunctionTable = {
  regex: {
    takesUnknown: 'none',
    call: ([pattern, text], context) => {
      const expression = pattern && compileGoPattern(toText(pattern))
      if (!expression || !text) return context.unknown()
      const match = expression.exec(toText(text))
      if (!match) throw new EvaluationError('pattern did not match any part of the given string')
      return toMatch(match, context)
    },
  },
  regexall: {
    takesUnknown: 'none',
    call: ([pattern, text], context) => {
      const expression = pattern && compileGoPattern(toText(pattern))
      if (!expression || !text) return context.unknown()
      const matches = [...toText(text).matchAll(expression)]
      return context.make(
        toCollection(
          'list',
          matches.map((match) => toMatch(match, context)),
        ),
      )
    },
  },
  replace: {
    takesUnknown: 'all',
    call: ([text, wanted, replacement], { make, unknown }) => {
      if (!text || !wanted || !replacement || wanted.unknowns.length > 0) return unknown()
      const search = toText(wanted)
      const source = text.derive({ value: toText(text) })
      const pattern = /^\/(.*)\/$/s.exec(search)?.[1]
      if (pattern === undefined) {
        const literal = new RegExp(search.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gu')
        const inserted = replacement.derive({ value: toText(replacement) })
        return replaceInText(source, literal, () => [inserted])
      }
      const expression = compileGoPattern(pattern)
      if (!expression || replacement.unknowns.length > 0) return unknown()
      return replaceInText(source, expression, (match) => [
        make(expandReplacement(toText(replacement), match)),
      ])
    },
  },
}
