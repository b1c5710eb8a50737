import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { MappingTemplateError } from '../../src/errors.ts'
import {
  type MappingTemplateVariables,
  renderMappingTemplate,
} from '../../src/mapping/render-mapping-template.ts'

/** A template with the answer of Apache Velocity 1.7, set up as API Gateway runs it. */
interface Case extends MappingTemplateVariables {
  readonly id: string
  readonly group: string
  readonly template: string
  /** Rendered text. Undefined when Velocity refuses the template or it fails. */
  readonly expected?: string
  readonly expectedError?: MappingTemplateError['kind']
}

const lines = readFileSync(new URL('cases.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const cases = lines.map((line): Case => JSON.parse(line))
/** Directives without their argument: refused when they are parsed, while Velocity fails when it renders them. */
const refusedEarlier = new Set(['text-160', 'text-163', 'define-021'])
const groups = [...new Set(cases.map(({ group }) => group))]

it.each(groups)('renders the cases of %s like Apache Velocity 1.7', (group) => {
  const own = cases.filter((one) => one.group === group)
  const expected = own.map((one) => [one.id, one.expected ?? { error: errorOf(one) }])
  expect(own.map((one) => [one.id, answer(one)])).toEqual(expected)
})

function errorOf({ id, expectedError }: Case): string | undefined {
  return refusedEarlier.has(id) ? 'parse' : expectedError
}

function answer({ template, ...variables }: Case): string | { error: string } {
  try {
    return renderMappingTemplate(template, variables)
  } catch (error) {
    if (error instanceof MappingTemplateError) return { error: error.kind }
    throw error
  }
}
