import { describe, expect, it } from 'vitest'
import { MappingTemplateError } from '../../src/errors.ts'
import { apacheVelocity } from '../../src/mapping/apache-velocity.ts'
import { createContext } from '../../src/mapping/context.ts'
import { Input } from '../../src/mapping/input.ts'
import { renderMappingTemplate } from '../../src/mapping/render-mapping-template.ts'
import type { MappingVariables, TemplateEngine } from '../../src/mapping/template-engine.ts'

function variablesOf(body: string, stageVariables: Record<string, string> = {}): MappingVariables {
  const none = new Map<string, string>()
  const input = new Input(body, { path: none, querystring: none, header: none })
  return { input, context: createContext(() => ({ stage: body })), stageVariables }
}

describe('the default engine', () => {
  it('refuses a broken template with its place', () => {
    const compile = () => apacheVelocity.compile('{\n  #if($a)\n}')
    expect(compile).toThrow(MappingTemplateError)
    expect(compile).toThrow(expect.objectContaining({ kind: 'parse', line: 2, column: 3 }))
    expect(compile).toThrow(/> 2 \| {3}#if\(\$a\)\n {4}\| {3}\^/)
  })

  it.each(['\n', '\r\n', '\r'])(
    'keeps the offset of a failure after lines ending with %j',
    (lineEnd) => {
      const template = `{${lineEnd}${lineEnd}  "a": #if($a)}`
      expect(() => apacheVelocity.compile(template)).toThrow(
        expect.objectContaining({ kind: 'parse', offset: template.indexOf('#if') }),
      )
      const call = `{${lineEnd}  "a": $util.urlDecode('%')}`
      expect(() => renderMappingTemplate(call)).toThrow(
        expect.objectContaining({ kind: 'runtime', offset: call.indexOf('urlDecode') }),
      )
    },
  )

  it('locates a call that fails', () => {
    const render = () => renderMappingTemplate('{\n  "a": $util.urlDecode(\'%\')\n}')
    expect(render).toThrow(
      expect.objectContaining({
        name: 'MappingTemplateError',
        kind: 'runtime',
        line: 2,
        column: 14,
      }),
    )
  })

  it('keeps the values of requests apart that render one compiled template', () => {
    const template = apacheVelocity.compile(
      "#set($context.responseOverride.header.id = $input.path('$.id'))$input.json('$') $context.responseOverride.header.id",
    )
    const requests = Array.from({ length: 200 }, (_item, id) => variablesOf(`{"id": ${id}}`))
    const rendered = requests.map((variables) => template.render(variables))
    expect(rendered[0]).toBe('{"id":0} 0')
    expect(new Set(rendered).size).toBe(200)
    expect(requests.map(({ context }) => context.responseOverride.header.get('id'))).toEqual(
      requests.map((_variables, id) => `${id}`),
    )
  })

  it('knows the four references of a mapping template and no other', () => {
    const template = apacheVelocity.compile(
      '$stageVariables.a|$stageVariables["b"]|$stageVariables.c|$context.stage|$input.body|' +
        "$util.urlEncode('ä')|$foo|$Math|$globalThis|$this|$constructor",
    )
    expect(template.render(variablesOf('x', { a: '1', b: '2' }))).toBe('1|2||x|x|%C3%A4|||||')
  })

  it('never writes into the stage variables', () => {
    const stageVariables = { a: '1' }
    const template = apacheVelocity.compile(
      "#set($stageVariables.a = '2')#set($stageVariables.b = '3')$stageVariables",
    )
    expect(template.render(variablesOf('', stageVariables))).toBe('{a=2, b=3}')
    expect(stageVariables).toEqual({ a: '1' })
  })
})

describe('renderMappingTemplate', () => {
  it('renders without any variables', () => {
    expect(renderMappingTemplate('$input.body$context$stageVariables')).toBe('{}{}{}')
  })

  it('renders with another engine', () => {
    const upperCase: TemplateEngine = {
      name: 'upper-case',
      compile: (source) => ({
        render: ({ input, stageVariables }) =>
          `${source} ${input.body} ${stageVariables['a']}`.toUpperCase(),
      }),
    }
    const variables = { templateEngine: upperCase, body: 'b', stageVariables: { a: 'c' } }
    expect(renderMappingTemplate('a', variables)).toBe('A B C')
  })
})
