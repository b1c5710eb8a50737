import type { RestApi } from '../../model/rest-api.ts'

/**
 * Finds the model that the URL of a `$ref` names; undefined for any other URL.
 *
 * @example
 * findModel(models, 'https://apigateway.amazonaws.com/restapis/abc123/models/Pet') // 'Pet', whatever the API's id
 * findModel(models, 'Pet')                                                         // 'Pet'
 */
export function findModel(models: RestApi['models'], url: string): string | undefined {
  const name = url.replace(/^https:\/\/apigateway\.amazonaws\.com\/restapis\/[^/]+\/models\//, '')
  return models.has(name) ? name : undefined
}
