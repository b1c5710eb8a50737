import { describe, expect, it } from 'vitest'
import { MappingTemplateError } from '../../src/errors.ts'
import { renderMappingTemplate } from '../../src/mapping/render-mapping-template.ts'

const petShop = JSON.stringify({
  name: 'Paws',
  open: true,
  limit: 50,
  pets: [
    { id: 1, kind: 'dog', name: 'Rex', price: 80, tags: ['old', 'calm'] },
    { id: 2, kind: 'cat', name: "O'Malley", price: 45.5, tags: [] },
    { id: 3, kind: 'dog', name: 'Bo', price: 120, owner: { name: 'Anna' } },
    { id: 4, kind: null },
  ],
  address: { city: 'Ulm', 'post-code': '89073', 'two words': 1 },
  nothing: null,
})

function json(path: string, body: string = petShop): string {
  const quoted = path.replaceAll("'", "''")
  return renderMappingTemplate(`$input.json('${quoted}')`, { body })
}

describe('a JSONPath', () => {
  it.each([
    ['a member', '$.address.city', '"Ulm"'],
    ['a member in brackets', "$['address']['post-code']", '"89073"'],
    ['a name with a space', "$.address['two words']", '1'],
    ['a name with a hyphen', '$.address.post-code', '"89073"'],
    ['a path without a $', 'address.city', '"Ulm"'],
    ['a path from @', '@.address.city', '"Ulm"'],
    ['a path with white space around it', '  $.open ', 'true'],
    ['an index', '$.pets[1].id', '2'],
    ['a dot before an index', '$.pets.[1].id', '2'],
    ['the last index', '$.pets[(@.length-1)].id', '4'],
    ['an index from the end by size()', '$.pets[(@.size() - 2)].id', '3'],
    [
      'several members of one object',
      "$.address['city','none','post-code']",
      '{"city":"Ulm","post-code":"89073"}',
    ],
    ['several indexes', '$.pets[0, 2].id', '[1,3]'],
    ['a slice', '$.pets[1:3].id', '[2,3]'],
    ['a slice to the end', '$.pets[2:].id', '[3,4]'],
    ['a slice from the start', '$.pets[:2].id', '[1,2]'],
    ['the last two items', '$.pets[-2:].id', '[3,4]'],
    ['all items but the last', '$.pets[:-1].id', '[1,2,3]'],
    ['a slice beyond the end', '$.pets[3:99].id', '[4]'],
    ['an empty slice', '$.pets[2:1]', '[]'],
    ['every item', '$.pets[*].id', '[1,2,3,4]'],
    ['every item with a dot', '$.pets.*.id', '[1,2,3,4]'],
    ['every member', '$.address.*', '["Ulm","89073",1]'],
    ['only the items in which the rest of the path exists', '$.pets[*].owner.name', '["Anna"]'],
    ['a scan for a name', '$..city', '["Ulm"]'],
    ['a scan for an object', '$..owner', '[{"name":"Anna"}]'],
    ['a scan for everything', '$.address..*', '["Ulm","89073",1]'],
    ['nothing by a scan for a name that is nowhere', '$..zip', '[]'],
    ['nothing by a function, which is read as a name', '$.pets.length()', '""'],
  ])('finds %s: %s', (_title, path, expected) => {
    expect(json(path)).toBe(expected)
  })

  it.each([
    ['a missing member', '$.address.zip'],
    ['a member of a missing member', '$.none.deep.deeper'],
    ['a member of text', '$.name.first'],
    ['a null', '$.nothing'],
    ['a member of null', '$.nothing.more'],
    ['an index of null', '$.nothing[0]'],
    ['an index beyond the end', '$.pets[9]'],
    ['a negative index', '$.pets[-1]'],
    ['indexes of which one is beyond the end', '$.pets[0,9]'],
    ['a slice between negative bounds', '$.pets[-3:-1]'],
    ['a name that a member of the document lacks', '$.*.city'],
  ])('finds empty text for %s: %s', (_title, path) => {
    expect(json(path)).toBe('""')
    expect(renderMappingTemplate(`[$input.path("${path}")]`, { body: petShop })).toBe('[]')
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length'])(
    'finds %s only in a document that has such a member',
    (name) => {
      expect(json(`$.${name}`)).toBe('""')
      expect(json(`$..${name}`)).toBe('[]')
      expect(json(`$.${name}`, `{"${name}": 7}`)).toBe('7')
      expect(json(`$['${name}']`, `{"${name}": {"${name}": 7}}`)).toBe(`{"${name}":7}`)
    },
  )

  it('finds the whole text of a body that is not JSON', () => {
    expect(json('$', 'a=b')).toBe('"a=b"')
    expect(json('$.a', 'a=b')).toBe('""')
  })

  it.each([
    ['a wildcard', '$.pair.*.b'],
    ['a filter', '$.list[?(@.a || @.b)].b'],
    ['several indexes', '$.list[0,1].b'],
    ['a slice', '$.list[0:2].b'],
  ])('finds empty text when a value below %s lacks the last member: %s', (_title, path) => {
    const body = '{"list": [{"a": 1}, {"b": 2}], "pair": {"x": {"a": 1}, "y": {"b": 2}}}'
    expect(json(path, body)).toBe('""')
  })

  it('passes over values below a wildcard that lack a member other than the last', () => {
    expect(json('$.*.b.c', '{"x": {"a": {"c": 1}}, "y": {"b": {"c": 2}}}')).toBe('[2]')
  })

  it('skips the step after .. for the items of an array, as json-path 2.0.0 does', () => {
    expect(json('$..[0].a', '[{"a": 1}, {"a": 2}]')).toBe('[1,2]')
  })
})

describe('a filter', () => {
  it.each([
    ['equal text', "@.kind == 'dog'", '[1,3]'],
    ['other text', "@.kind != 'dog'", '[2,4]'],
    ['an apostrophe in the text', "@.name == 'O\\'Malley'", '[2]'],
    ['a number', '@.id == 2', '[2]'],
    ['a larger number', '@.price > 50', '[1,3]'],
    ['a smaller number', '@.price < 80.0', '[2]'],
    ['a number at most', '@.id <= 2', '[1,2]'],
    ['a number at least', '@.id >= 3', '[3,4]'],
    ['null', '@.kind == null', '[4]'],
    ['a member that is there', '@.owner', '[3]'],
    ['a member of a member', '@.owner.name', '[3]'],
    ['a member that is not there', '!@.tags', '[3,4]'],
    ['items that meet both criteria', "@.kind == 'dog' && @.price < 100", '[1]'],
    ['items that meet either criterion', "@.kind == 'cat' || @.price > 100", '[2,3]'],
    ['items by && before ||', "@.id == 4 || @.kind == 'dog' && @.id == 1", '[1,4]'],
    ['a value of the document', '@.price > $.limit', '[1,3]'],
    ['a regular expression', '@.name =~ /[RB]o?.*/', '[1,3]'],
    ['a regular expression ignoring case', '@.name =~ /REX/i', '[1]'],
    ['an index', "@.tags[0] == 'old'", '[1]'],
    ['no item', "@.kind == 'bird'", '[]'],
  ])('accepts %s: %s', (_title, filter, expected) => {
    expect(json(`$.pets[?(${filter})].id`)).toBe(expected)
  })

  it('reads double quotes as part of the text', () => {
    expect(json('$.pets[?(@.kind == "dog")]')).toBe('[]')
  })

  it('compares the text of an item with a number as text', () => {
    expect(json('$[?(@.size > 5)].size', '[{"size": "9"}, {"size": "10"}]')).toBe('["9"]')
  })

  it('ignores parentheses that group criteria', () => {
    expect(json('$.pets[?((@.id == 4 || @.id == 1) && @.id == 1)].id')).toBe('[1,4]')
  })

  it('tells integers apart that are one double', () => {
    const body = '[{"id": 9007199254740992}, {"id": 9007199254740993}]'
    expect(json('$[?(@.id == 9007199254740993)]', body)).toBe('[{"id":9007199254740993}]')
  })

  it('accepts or rejects an object as a whole', () => {
    expect(json("$.address[?(@.city == 'Ulm')].post-code")).toBe('["89073"]')
    expect(json("$..[?(@.name == 'Anna')]")).toBe('[{"name":"Anna"}]')
  })
})

describe('a JSONPath that AWS answers with a 500', () => {
  it.each([
    ['is empty', ''],
    ['ends with a dot', '$.'],
    ['ends with a scan', '$..'],
    ['has no dot after the $', '$name'],
    ['has a space outside brackets', '$.two words'],
    ['has empty brackets', '$[]'],
    ['has a name in double quotes', '$["name"]'],
    ['has an index with two signs', '$.pets[--1]'],
    ['has a slice without bounds', '$.pets[:]'],
    ['has an index beyond an Integer', '$.pets[2147483648]'],
    ['asks for another function than length', '$.pets[(@.sum-1)]'],
    ['applies an index to an object', '$.address[0]'],
    ['applies an index to text', '$.name[0]'],
    ['applies a filter to text', '$.name[?(@.a)]'],
    ['goes on after several names', "$['pets','address'].city"],
    ['has a filter without parentheses', '$.pets[?@.id]'],
    ['has a filter with unbalanced parentheses', '$.pets[?((@.id == 1)]'],
    ['has a filter with an open quote', "$.pets[?(@.kind == 'dog)]"],
    ['has a filter without an operator', "$.pets[?('dog')]"],
    ['has a filter with an unknown operator', '$.pets[?(@.id in 3)]'],
    ['has a filter with half an operation', '$.pets[?(@.id == 1 &&)]'],
    ['has a filter with a path that finds many', '$.pets[?(@.tags[*] == 1)]'],
    ['negates more than the presence of a member', '$.pets[?(1 == !@.id)]'],
    ['compares a number with text', "$.pets[?(@.id == 'one')]"],
    ['matches against something else than a pattern', "$.pets[?(@.name =~ 'Rex')]"],
  ])('%s: %s', (_title, path) => {
    expect(() => json(path)).toThrow(MappingTemplateError)
  })

  it('fails at the place of the call', () => {
    const render = () => renderMappingTemplate('{\n  "a": $input.path("$.a[")\n}', { body: '{}' })
    expect(render).toThrow(expect.objectContaining({ kind: 'runtime', line: 2, column: 15 }))
  })

  it('fails on a document that is null', () => {
    expect(() => json('$', 'null')).toThrow(MappingTemplateError)
  })
})

describe('a pattern in a filter', () => {
  it.each([
    ['$.pets[?(@.kind =~ /d++og/)].id', '[1,3]'],
    ['$.pets[?(@.kind =~ /[dog]++g/)].id', '[]'],
    ['$.pets[?(@.kind =~ /(?i:D)og/)].id', '[1,3]'],
    ['$.pets[?(@.kind =~ /DOG/i)].id', '[1,3]'],
  ])('finds by %s: %s', (path, expected) => {
    expect(json(path)).toBe(expected)
  })

  it('fails at its place in a template when JavaScript cannot express it', () => {
    const render = () => json('$.pets[?(@.kind =~ /\\Gdog/)].id')
    expect(render).toThrow(expect.objectContaining({ kind: 'runtime', line: 1, column: 8 }))
  })
})

describe('a long JSONPath', () => {
  it('is read in linear time', () => {
    const path = `$${'.a'.repeat(50_000)}`
    expect(json(path, '{"a": 1}')).toBe('""')
  })

  it('ends with an error when it visits the same values over and over', () => {
    const body = `${'['.repeat(300)}{"a": 1}${']'.repeat(300)}`
    expect(() => json('$..*..*..*..*', body)).toThrow('visits more than 10000000 values')
  })

  it('scans a large document', () => {
    const items = Array.from({ length: 20_000 }, (_item, id) => ({ id, tags: [{ id: -id }] }))
    expect(json('$..id', JSON.stringify(items)).split(',')).toHaveLength(40_000)
  })
})
