import { nearestWord } from '../../model/nearest-word.ts'
import type { DocumentNode } from '../document/node.ts'

/** Members of `x-amazon-apigateway-integration` (developer guide, and API Gateway's PutIntegration). */
export const integrationKeys: readonly string[] =
  'cacheKeyParameters cacheNamespace connectionId connectionType contentHandling credentials httpMethod integrationSubtype integrationTarget passthroughBehavior payloadFormatVersion requestParameters requestTemplates responseTransferMode responses timeoutInMillis tlsConfig type uri'.split(
    ' ',
  )

/** Members of each of its `responses`. */
export const integrationResponseKeys: readonly string[] =
  'contentHandling responseParameters responseTemplates selectionPattern statusCode'.split(' ')

/** Warns of the members of an object that API Gateway's import ignores although they are like one that it knows. */
export function warnOfMisspelt(node: DocumentNode, known: readonly string[]): void {
  for (const key of node.keys()) {
    const nearest = known.includes(key) ? undefined : nearestWord(key, known)
    if (nearest === undefined) continue
    const place = node.child(key) ?? node
    place.warn('unknown-property', `API Gateway's import ignores ${key}. Did you mean ${nearest}?`)
  }
}
