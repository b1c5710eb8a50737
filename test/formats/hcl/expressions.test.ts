import { describe, expect, it } from 'vitest'
import { evaluateShape, evaluateSource } from './evaluate-source.ts'

const variables = {
  name: 'Tom',
  count: 3,
  none: null,
  list: ['b', 'a', 'c'],
  map: { b: 2, a: 1 },
  objects: [
    { id: 'x', tags: ['one'] },
    { id: 'y', tags: [] },
  ],
}

describe('an expression', () => {
  it.each<[string, unknown]>([
    ['1 + 2 * 3 - -1', 8],
    ['(1 + 2) * 3 % 5', 4],
    ['10 / 4', 2.5],
    ['"${count}" == 3', true],
    ['count == "3"', false],
    ['list == ["b", "a", "c"]', true],
    ['!true || false', false],
    ['true && 2 > 1 && "a" != "b"', true],
    ['count >= 3 ? "many" : "few"', 'many'],
    ['none == null ? "no" : "yes"', 'no'],
    ['"a" # comment\n', 'a'],
    ['name /* comment */', 'Tom'],
    ['list[1]', 'a'],
    ['list.1', 'a'],
    ['map["b"]', 2],
    ['map.a', 1],
    ['objects[0].tags[0]', 'one'],
    ['objects[*].id', ['x', 'y']],
    ['objects.*.id', ['x', 'y']],
    ['name[*]', ['Tom']],
    ['none[*]', []],
    ['[for item in list : upper(item)]', ['B', 'A', 'C']],
    ['[for index, item in list : "${index}${item}" if item != "a"]', ['0b', '2c']],
    ['{ for key, value in map : upper(key) => value + 1 }', { A: 2, B: 3 }],
    ['{ for item in objects : length(item.tags) => item.id... }', { 0: ['y'], 1: ['x'] }],
    ['[for key, value in map : key]', ['a', 'b']],
    ['{ (name) = 1, "b c" : 2, d = [3] }', { Tom: 1, 'b c': 2, d: [3] }],
    ['{\n a = name\n (name) = 2\n}', { a: 'Tom', Tom: 2 }],
    ['max(list...) ', undefined],
    ['1e3', 1000],
    ['"a\\n\\t\\"\\\\\\u00e9$${x}%%{y}"', 'a\n\t"\\é${x}%{y}'],
  ])('%s', (expression, value) => {
    const found = evaluateSource(expression, variables)
    if (value === undefined) expect(found.issues).toHaveLength(1)
    else expect(found).toEqual({ value, unknowns: [], issues: [] })
  })
})

describe('a template', () => {
  it.each([
    ['plain $ and %', 'plain $ and %'],
    ['${name}!', 'Tom!'],
    ['$${name} is ${name}', '${name} is Tom'],
    ['a ${~ name ~} b', 'aTomb'],
    ['%{ if count > 2 }many%{ else }few%{ endif }', 'many'],
    ['%{ for item in list }<${item}>%{ endfor }', '<b><a><c>'],
    ['%{ for key, value in map ~}\n${key}=${value};\n%{ endfor ~}\n', 'a=1;\nb=2;\n'],
    ['%{ for o in objects }%{ for t in o.tags }${t}%{ endfor }.%{ endfor }', 'one..'],
  ])('%s', (text, value) => {
    expect(evaluateShape(text, variables)).toEqual({ value, unknowns: [], issues: [] })
  })

  it('of one ${…} has the value of that, of any type', () => {
    expect(evaluateShape('${list}', variables).value).toEqual(['b', 'a', 'c'])
    expect(evaluateShape(' ${count}', variables).value).toBe(' 3')
  })
})

describe('a value that only a deployment knows', () => {
  it.each<[string, string]>([
    ['data.aws_region.here.name', 'data.aws_region.here.name'],
    ['upper(aws_lambda_function.f.arn)', 'upper(aws_lambda_function.f.arn)'],
    ['other.flag ? 1 : 2', 'other.flag ? 1 : 2'],
    ['other.count + 1', 'other.count + 1'],
    ['[for item in other.list : item]', '[for item in other.list : item]'],
    ['other.map[name]', 'other.map[name]'],
  ])('is the name of its expression: %s', (expression, name) => {
    const found = evaluateSource(expression, variables)
    expect(found).toEqual({ value: name, unknowns: [name], issues: [] })
  })

  it.each([
    ['"a-${other.b}-c"', 'a-other.b-c'],
    ['join("/", ["a", other.b])', 'a/other.b'],
    ['format("%s:%s", name, other.b)', 'Tom:other.b'],
    ['replace("a-X", "X", other.b)', 'a-other.b'],
    ['jsonencode({ a = other.b })', '{"a":"other.b"}'],
    ['lookup({ a = other.b }, "a", "c")', 'other.b'],
    ['merge({ a = 1 }, { a = other.b }).a', 'other.b'],
    ['try(other.b, "c")', 'other.b'],
    ['"%{ if other.b }yes%{ endif }!"', 'other.b!'],
  ])('leaves the rest of a text as it is: %s', (expression, value) => {
    expect(evaluateSource(expression, variables)).toMatchObject({ value, issues: [] })
    expect(evaluateSource(expression, variables).unknowns).toHaveLength(1)
  })

  it('stands for a number of JSON that JavaScript has rounded', () => {
    expect(evaluateShape({ a: 1e20, b: 123456789012 }).value).toEqual({
      a: '100000000000000000000',
      b: 123456789012,
    })
  })

  it('does not decide what is known without it', () => {
    expect(evaluateSource('false && other.b').value).toBe(false)
    expect(evaluateSource('length([other.b])').value).toBe(1)
    expect(evaluateSource('keys({ a = other.b })').value).toEqual(['a'])
  })
})

it('takes the id and the ARN of a resource for neither null nor empty, and nothing else', () => {
  expect(evaluateSource('aws_lambda_function.f.arn != null ? 1 : 2').value).toBe(1)
  expect(evaluateSource('aws_api_gateway_resource.a["b"].id == ""').value).toBe(false)
  expect(evaluateSource('coalesce("", aws_x.y.id, "z")').value).toBe('aws_x.y.id')
  expect(evaluateSource('aws_x.y.kms_key == "" ? 1 : 2').unknowns).toHaveLength(1)
  expect(evaluateSource('coalesce(aws_x.y.kms_key, "z")').unknowns).toHaveLength(1)
})

describe('what Terraform refuses', () => {
  it.each([
    ['map.other', "No member 'other'."],
    ['"a${list}"', 'Expected a text, but got a list or object.'],
    ['name + 1', 'Expected a number.'],
    ['none ? 1 : 2', 'Expected true or false.'],
    ['[for item in name : item]', "Expected a list or object after 'in'."],
    ['jsondecode("{")', 'The text is not JSON'],
  ])('is a warning and a placeholder: %s', (expression, reason) => {
    const { value, unknowns, issues } = evaluateSource(expression, variables)
    expect(unknowns).toEqual([value])
    expect(issues).toMatchObject([{ severity: 'warning', code: 'invalid-expression' }])
    expect(issues[0]?.message).toContain(reason)
  })

  it('is caught by try and can', () => {
    expect(evaluateSource('try(map.other, map["x"], "c")', variables).value).toBe('c')
    expect(evaluateSource('can(map.other)', variables).value).toBe(false)
    expect(evaluateSource('can(map.a)', variables).value).toBe(true)
  })
})

describe('a mistake of syntax', () => {
  it.each([
    ['${', 'Expected an expression.'],
    ['${a', "Expected '}'."],
    ['${a b}', "Expected '}'."],
    ['${"a}', 'No closing quote'],
    ['${f(a}', "Expected ',' or ')'."],
    ['${[a b]}', "Expected ',' or ']'."],
    ['${{ a }}', "Expected '='."],
    ['${a.}', "Expected a name after '.'."],
    ['${"\\q"}', "Unknown escape '\\q'."],
    ['%{ unless a }', "Unknown directive 'unless'."],
    ['a%{ endif }', "Unexpected 'endif' directive."],
    ['${[for a : b]}', "Expected 'in'."],
    [`\${${'('.repeat(300)}`, 'nest deeper than 200 levels'],
  ])('is an error: %s', (text, message) => {
    const { issues } = evaluateShape(text)
    expect(issues).toMatchObject([{ severity: 'error', code: 'invalid-syntax' }])
    expect(issues[0]?.message).toContain(message)
  })
})
