import { basename, extname } from 'node:path'
import type { Operation } from '../model/operation.ts'

/**
 * Writes the type declaration of a definition file: the operations of its APIs with their statuses, by the names under
 * which its module exports them.
 *
 * @example
 * toDeclaration('pets.yaml', new Map([['default', mockRestApi(definition).operations]]))
 * // declare const api: RestApiDefinition<{ 'GET /pets': 200 | 404 }>
 */
export function toDeclaration(
  file: string,
  apis: ReadonlyMap<string, readonly Pick<Operation, 'key' | 'statusCodes'>[]>,
): string {
  const origin = JSON.stringify(basename(file)).slice(1, -1)
  const declarations = [...apis].map(([name, operations], index) => {
    const rows = operations.map(({ key, statusCodes }) => {
      const ordered = [...statusCodes].sort((one, other) => one - other)
      const statuses = ordered.length > 0 ? ordered.join(' | ') : 'number'
      return `  ${toText(key)}: ${statuses}\n`
    })
    const type = `RestApiDefinition<{\n${rows.join('')}}>`
    return `declare const api${index}: ${type}\n\nexport { api${index} as ${name} }\n`
  })
  return `// Generated from ${origin} by msw-apigateway: change that file, not this one.
import type { RestApiDefinition } from 'msw-apigateway'

${declarations.join('\n')}`
}

/**
 * Returns the path of a definition file's declaration, beside the file or in another folder: where TypeScript looks with
 * `allowArbitraryExtensions`.
 *
 * @example
 * toDeclarationPath('api/pets.yaml') // 'api/pets.d.yaml.ts'
 */
export function toDeclarationPath(file: string): string {
  const extension = extname(file)
  return `${file.slice(0, file.length - extension.length)}.d${extension}.ts`
}

/**
 * Reduces a declaration to what it says, so that one that the user's formatter has changed is still up to date.
 *
 * @example
 * normalizeDeclaration("'GET /pets': 200;") === normalizeDeclaration('"GET /pets": 200') // true
 */
export function normalizeDeclaration(text: string): string {
  return text.replace(/[\s;,'"]/g, '')
}

function toText(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}
