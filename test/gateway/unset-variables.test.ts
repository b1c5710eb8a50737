import { describe, expect, it } from 'vitest'
import { apiOf, gatewayOf, mockBody, send } from './invoke-gateway.ts'

/** Lists the issues of an API whose response template is the given one: code and message. */
function listIssues(template: string): string[] {
  const { issues } = gatewayOf(apiOf(mockBody(template)))
  return issues.map(({ code, message }) => `${code}: ${message}`)
}

describe('a variable that nothing sets', () => {
  it.each([
    ['$nosuch.thing', 'Nothing sets $nosuch: it renders as empty text.'],
    ['$inputt.body', 'Nothing sets $inputt: it renders as empty text. Did you mean $input?'],
    ['${contxt.stage}', 'Nothing sets $contxt: it renders as empty text. Did you mean $context?'],
    ['#if($nosuch)a#end', 'Nothing sets $nosuch: it renders as empty text.'],
    ['"$input.path($nosuch)"', 'Nothing sets $nosuch: it renders as empty text.'],
    ['#set($a = "x$nosuch")$a', 'Nothing sets $nosuch: it renders as empty text.'],
    ['#set($nosuch.member = 1)', 'Nothing sets $nosuch: it renders as empty text.'],
    ['#foreach($i in $nosuch)$i#end', 'Nothing sets $nosuch: it renders as empty text.'],
    ['$__proto__x$constructor', 'Nothing sets $constructor: it renders as empty text.'],
  ])('is a warning in %s', (template, message) => {
    expect(listIssues(template)).toContain(`unset-variable: ${message}`)
  })

  it('is one warning for all of its references, at the place of the first', () => {
    const template = 'one\n  $input.body $nosuch $nosuch.again'
    const { issues } = gatewayOf(apiOf(mockBody(template)))
    expect(issues).toHaveLength(1)
    expect(issues[0]?.frame).toContain('> 2 |   $input.body $nosuch')
    expect(issues[0]?.frame).toMatch(/\| {15}\^$/m)
  })
})

describe('a variable', () => {
  it.each([
    "$input.body $context.stage $stageVariables.a $util.urlEncode('') $method.request.path.id",
    '[$integration.response.body]',
    '#set($a = 1)$a',
    '$a #set($a = 1)',
    '#if(false)#set($a = 1)#end$a',
    '#foreach($i in [1])$i $foreach.index $velocityCount $velocityHasNext#end',
    '#define($block)x#end$block',
    '#if($a == $null)#end #set($a = 1)',
    '\\$escaped $100 ## $comment',
    '#[[ $raw ]]#',
  ])('gives no warning in %s', (template) => {
    expect(listIssues(template)).toEqual([])
  })
})

describe('a method that does not exist', () => {
  it.each([
    ["#set($s = 'A')$s.toLowercase()", 'No method toLowercase() on java.lang.String'],
    ['#set($m = {"a": 1})$m.foo(1)', 'No method foo(java.lang.Integer) on java.util.LinkedHashMap'],
  ])('is named in the execution log: %s', async (template, line) => {
    const api = apiOf(mockBody(template), 'POST /pets')
    const { log } = await send(gatewayOf(api), 'POST /pets', { body: '{"a": {}}' })
    expect(log().join('\n')).toContain(line)
  })
})
