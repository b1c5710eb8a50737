/** Document that the generated templates read with `$input.path`. */
const document = {
  name: 'bob',
  empty: '',
  num: '42',
  csv: 'a,b,,c',
  text: 'it\'s "5/6" <b>\n\u00e9 $x #y',
  n: 5,
  zero: 0,
  f: 2.5,
  long: 12345678901,
  t: true,
  no: false,
  nothing: null,
  list: [1, 2, 3],
  strs: ['a', 'b'],
  objs: [{ k: 'v', in: 1 }, { k: 'w' }, null],
  map: { a: 1, b: 'two', or: true, c: [1, { d: 'deep' }] },
}

/** Names of the document's members, each of which can be a variable of a template. */
export const variables = Object.keys(document)

/** Data that every template is rendered with. */
export const input = {
  body: JSON.stringify(document),
  params: {
    path: { id: '7' },
    querystring: { q: 'a b&c' },
    header: { Accept: '*/*' },
  },
  context: { stage: 'prod', identity: { sourceIp: '127.0.0.1' } },
  stageVariables: { region: 'eu' },
}

/**
 * Puts a #set before a template for each variable of the document that it names.
 *
 * @param {string} template
 */
export function withVariables(template) {
  const used = variables.filter((name) => template.includes(name))
  return used.map((name) => `#set($${name}=$input.path("$.${name}"))`).join('') + template
}
