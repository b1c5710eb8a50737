import { describe, expect, it } from 'vitest'
import { apiOf, gatewayOf, mock, mockBody } from './invoke-gateway.ts'

/** Lists the issues of an API whose response template is the given one: code and message. */
function listIssues(template: string): string[] {
  const { issues } = gatewayOf(apiOf(mockBody(template)))
  return issues.map(({ code, message }) => `${code}: ${message}`)
}

describe('a variable that nothing sets', () => {
  it.each([
    ['$nosuch.thing', 'Nothing sets $nosuch: it renders as empty text.'],
    ['$inputt.body', 'Nothing sets $inputt: it renders as empty text. Did you mean $input?'],
    ['$inptu.body', 'Nothing sets $inptu: it renders as empty text. Did you mean $input?'],
    ['${contxt.stage}', 'Nothing sets $contxt: it renders as empty text. Did you mean $context?'],
    ['#if($nosuch)a#end', 'Nothing sets $nosuch: it renders as empty text.'],
    ['"$input.path($nosuch)"', 'Nothing sets $nosuch: it renders as empty text.'],
    ['#set($a = "x$nosuch")$a', 'Nothing sets $nosuch: it renders as empty text.'],
    ['#set($nosuch.member = 1)', 'Nothing sets $nosuch: it renders as empty text.'],
    ['#foreach($i in $nosuch)$i#end', 'Nothing sets $nosuch: it renders as empty text.'],
    ['$__proto__x$constructor', 'Nothing sets $constructor: it renders as empty text.'],
    ['$!nosuch', 'Nothing sets $nosuch: it renders as empty text.'],
    ['#set($order = 1)$ordr', 'Nothing sets $ordr: it renders as empty text. Did you mean $order?'],
    ['{"$ref": "#/a"}', 'Nothing sets $ref: it renders as empty text.'],
    ['#macro(m $a)$a#end$a', 'Nothing sets $a: it renders as empty text.'],
    ['#macro(m)#set($x = 1)#end$x', 'Nothing sets $x: it renders as empty text.'],
    ['#set(${x} = 1)$x', 'Nothing sets $x: it renders as empty text.'],
  ])('is a warning in %s', (template, message) => {
    expect(listIssues(template)).toContain(`unset-variable: ${message}`)
  })

  it('is a warning in a request template, too', () => {
    const requestTemplates = { 'application/json': '{"statusCode": $status}' }
    const { issues } = gatewayOf(apiOf(mock({ requestTemplates })))
    expect(issues).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'unset-variable',
        path: 'resources./pets.GET.integration.requestTemplates.application/json',
      }),
    ])
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
    '#if($a == $NULL || $a == $nil)#end #set($a = $undefined)',
    '#macro(m $b)$b $c#end#m($d)',
    '#literal()$raw#end',
    '#@m()$raw#end',
    '#define($block)$a#end#set($a = 1)$block',
    '#set($a = "#set($b = 1)")$b',
    '#foreach(${i} in [1])$i#end',
  ])('gives no warning in %s', (template) => {
    expect(listIssues(template)).toEqual([])
  })
})
