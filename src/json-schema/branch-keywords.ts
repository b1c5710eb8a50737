import type { Branches, Keyword, Keywords } from './keyword.ts'
import { readItems } from './read-arguments.ts'

/** The keywords that combine schemas, such as `anyOf`. A failure tells only how many of the schemas match, not why. */
export const branchKeywords: Keywords = {
  allOf: branches(
    (matched, total) => matched === total,
    (matched, total) =>
      `instance failed to match all required schemas (matched only ${matched} out of ${total})`,
  ),
  anyOf: branches(
    (matched) => matched > 0,
    (_, total) => `instance failed to match at least one required schema among ${total}`,
  ),
  not: (schema) => [
    {
      kind: 'branches',
      schemas: [schema],
      passes: (matched) => matched === 0,
      describe: () => 'instance matched a schema which it should not have',
    },
  ],
  oneOf: branches(
    (matched) => matched === 1,
    (matched, total) =>
      `instance failed to match exactly one schema (matched ${matched} out of ${total})`,
  ),
}

function branches(passes: Branches['passes'], describe: Branches['describe']): Keyword {
  return (argument) => {
    const schemas = readItems(argument)
    return schemas.length === 0 ? [] : [{ kind: 'branches', schemas, passes, describe }]
  }
}
