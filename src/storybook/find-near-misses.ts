import { nearestWord } from '../model/nearest-word.ts'
import { apiGatewayName } from './names.ts'

/**
 * Finds parameters that were most likely meant as `apiGateway`, which Storybook would ignore without a word.
 *
 * @example
 * findNearMisses({ apigateway: {}, layout: 'centered' }) // ['apigateway']
 */
export function findNearMisses(parameters: object): readonly string[] {
  return Object.keys(parameters).filter((name) => {
    const letters = name.replace(/[^a-z]/gi, '').replace(/^msw/i, '')
    // Shorter names are the user's own: `api` is a beginning of the name, but no misspelling of it.
    return (
      name !== apiGatewayName &&
      letters.length > 7 &&
      nearestWord(letters, [apiGatewayName]) !== undefined
    )
  })
}
