/**
 * Names of the variables that API Gateway sets, so that no warning calls them unset. `$integration` is one of them: it
 * is always empty for a MOCK.
 */
export const mappingVariables: readonly string[] = [
  'input',
  'context',
  'stageVariables',
  'util',
  'method',
  'integration',
]
