/** The document that fuzzed templates read with `$input.path`. */
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

/** The names of its values, each of them a variable of the templates. */
export const variables = Object.keys(document)

/** What every template is rendered with. */
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
 * A template with its variables set from the document, if it uses them.
 *
 * @param {string} template
 */
export function withVariables(template) {
  const used = variables.filter((name) => template.includes(name))
  return used.map((name) => `#set($${name}=$input.path("$.${name}"))`).join('') + template
}
