import { addressFormats } from './address-formats.ts'
import { check } from './check.ts'
import { codeFormats } from './code-formats.ts'
import type { Keyword } from './keyword.ts'
import { isText } from './value-types.ts'

const formats = new Map(Object.entries({ ...addressFormats, ...codeFormats }))

/** The keyword `format`. An unknown format name leads to a warning, and no value fails it. */
export const formatKeyword: Keyword = (name) => {
  if (!isText(name)) return []
  const describe = formats.get(name)
  if (!describe) return [{ kind: 'warning', message: `format attribute "${name}" not supported` }]
  return [
    check(
      isText,
      (text) => describe(text) === undefined,
      (text) => describe(text) ?? '',
    ),
  ]
}
