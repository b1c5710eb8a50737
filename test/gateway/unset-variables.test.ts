import { describe, expect, it } from 'vitest'
import { apiOf, gatewayOf, mockBody, send } from './invoke-gateway.ts'

/** Lists the issues of an API whose response template is the given one: code and message. */
function listIssues(template: string): string[] {
  const { issues } = gatewayOf(apiOf(mockBody(template)))
  return issues.map(({ code, message }) => `${code}: ${message}`)
}

describe('a variable that nothing sets', () => {
  it.each([
    ['$nosuch.thing', 'Nothing sets $nosuch, so it renders nothing'],
    ['$inputt.body', 'Did you mean input?'],
    ['${contxt.stage}', 'Did you mean context?'],
    ['#if($nosuch)a#end', 'Nothing sets $nosuch, so it renders nothing'],
    ['"$input.path($nosuch)"', 'Nothing sets $nosuch, so it renders nothing'],
    ['#set($a = "x$nosuch")$a', 'Nothing sets $nosuch, so it renders nothing'],
    ['#set($nosuch.member = 1)', 'Nothing sets $nosuch, so it renders nothing'],
    ['#foreach($i in $nosuch)$i#end', 'Nothing sets $nosuch, so it renders nothing'],
    ['$__proto__x$constructor', 'Nothing sets $constructor, so it renders nothing'],
  ])('is a warning in %s', (template, message) => {
    const warnings = listIssues(template).filter((issue) => issue.startsWith('unset-variable: '))
    expect(warnings.join('\n')).toContain(message)
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
