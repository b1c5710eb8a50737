const oldDouble =
  'Java before 19 prints some Doubles with a digit too many; here, as in the templates, they are as short as possible.'

/**
 * Vectors whose text is another one, each with its reason.
 *
 * @type {ReadonlyMap<string, string>}
 */
export const textDifferences = new Map([['maximum-8', oldDouble]])

const metaschema =
  'Refers to the schema of draft 4 itself; the models of an API refer only to one another.'
const id = 'Resolves a reference by `id`; the library that AWS uses ignores it by default.'
const ecma =
  '`\\Z` is a letter in ECMA 262 without the `u` flag, by which the library that AWS uses reads patterns.'
const uri = 'A relative reference is a URI to `java.net.URI`, which the library that AWS uses asks.'
const hostname = 'Guava, which the library that AWS uses asks, takes underscores inside a hostname.'

/**
 * Tests of the official suite whose verdict is another one, each with its reason, by file, group and test.
 *
 * @type {ReadonlyMap<string, string>}
 */
export const suiteDifferences = new Map([
  ...suite(metaschema, 'definitions.json', 'valid definition', ['valid definition schema']),
  ...suite(metaschema, 'definitions.json', 'invalid definition', ['invalid definition schema']),
  ...suite(metaschema, 'ref.json', 'remote ref, containing refs itself', [
    'remote ref valid',
    'remote ref invalid',
  ]),
  ...suite(id, 'ref.json', 'Recursive references between schemas', ['valid tree', 'invalid tree']),
  ...suite(id, 'refRemote.json', 'base URI change', [
    'base URI change ref valid',
    'base URI change ref invalid',
  ]),
  ...suite(id, 'refRemote.json', 'base URI change - change folder', [
    'number is valid',
    'string is invalid',
  ]),
  ...suite(id, 'refRemote.json', 'base URI change - change folder in subschema', [
    'number is valid',
    'string is invalid',
  ]),
  ...suite(id, 'refRemote.json', 'root ref in remote ref', [
    'string is valid',
    'null is valid',
    'object is invalid',
  ]),
  ...suite(ecma, 'optional/ecmascript-regex.json', 'ECMA 262 regex non-compliance', [
    'ECMA 262 has no support for \\Z anchor from .NET',
  ]),
  ...suite(uri, 'optional/format.json', 'validation of URIs', [
    'an invalid protocol-relative URI Reference',
    'an invalid relative URI Reference',
    'an invalid URI though valid URI reference',
  ]),
  ...suite(hostname, 'optional/format.json', 'validation of host names', [
    'a host name containing illegal characters',
  ]),
])

/** @param {string} reason @param {string} file @param {string} group @param {string[]} tests */
function suite(reason, file, group, tests) {
  return tests.map((test) => /** @type {const} */ ([`${file}: ${group}: ${test}`, reason]))
}
