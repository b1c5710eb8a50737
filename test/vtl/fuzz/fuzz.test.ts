import fc from 'fast-check'
import { expect, it } from 'vitest'
import { MappingTemplateError } from '../../../src/errors.ts'
import { renderMappingTemplate } from '../../../src/mapping/render-mapping-template.ts'
import { input, withVariables } from './fuzz-data.js'
import { template } from './template-grammar.js'

it('renders or refuses every generated template, the same way each time', () => {
  fc.assert(
    fc.property(template, (source) => {
      const text = withVariables(source)
      expect(answer(text)).toBe(answer(text))
    }),
    { numRuns: 1_500 },
  )
})

it('renders or refuses every text of Velocity’s marks, the same way each time', () => {
  const unit = fc.constantFrom(...'$#{}[]()"\'\\!.,:=<>&|+-*/%@ \t\r\naA0_é'.split(''))
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
      expect(answer(text)).toBe(answer(text))
    }),
    { numRuns: 5_000 },
  )
})

function answer(text: string): string {
  try {
    return renderMappingTemplate(text, input)
  } catch (error) {
    if (error instanceof MappingTemplateError) return error.message
    throw error
  }
}
