import { MappingTemplateError, renderMappingTemplate } from 'msw-apigateway'
import { describe, expect, it } from 'vitest'

describe('a template on its own', () => {
  it('renders with the variables of its test', () => {
    const template = `{"hello": "$input.params('name')", "pet": $input.json('$.pet')}`
    expect(
      renderMappingTemplate(template, {
        body: '{"pet": {"name": "Rex"}}',
        params: { querystring: { name: 'Anna' } },
      }),
    ).toBe('{"hello": "Anna", "pet": {"name":"Rex"}}')
  })

  it('names the line and column of its mistake', () => {
    const render = () => renderMappingTemplate('{\n  #if($a == null) 1 #end\n}', {})
    expect(render).toThrow(MappingTemplateError)
    expect(render).toThrow(/\(2:13\)/)
  })
})
