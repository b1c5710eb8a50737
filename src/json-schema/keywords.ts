import { arrayKeywords } from './array-keywords.ts'
import { branchKeywords } from './branch-keywords.ts'
import { formatKeyword } from './format-keyword.ts'
import type { Keyword } from './keyword.ts'
import { numberKeywords } from './number-keywords.ts'
import { objectKeywords } from './object-keywords.ts'
import { patternKeyword } from './pattern-keyword.ts'
import { sizeKeywords } from './size-keywords.ts'
import { valueKeywords } from './value-keywords.ts'

const byName = Object.entries({
  ...arrayKeywords,
  ...branchKeywords,
  ...numberKeywords,
  ...objectKeywords,
  pattern: patternKeyword,
  ...sizeKeywords,
  ...valueKeywords,
}).sort(([left], [right]) => (left < right ? -1 : 1))

/** All keywords that check a value, in the order in which AWS's validator reports them: by name, `format` last. */
export const keywords: readonly (readonly [name: string, keyword: Keyword])[] = [
  ...byName,
  ['format', formatKeyword],
]
