import type { TemplateEngine } from '../mapping/template-engine.ts'
import { describeError } from './describe-error.ts'
import { failConfiguration, type GatewayFailure } from './gateway-failure.ts'
import { attempt, type Ready } from './when-ready.ts'

/**
 * Waits until a template engine has loaded what rendering needs; a promise only until then. Returns a failure to answer
 * with when loading fails, as it does when a file of a web page cannot be fetched; the next request loads again.
 */
export function loadEngine(engine: TemplateEngine): Ready<GatewayFailure | undefined> {
  return attempt(
    () => engine.load?.(),
    () => undefined,
    (error) =>
      failConfiguration(
        'engine-not-loaded',
        `The template engine '${engine.name}' could not be loaded: ${describeError(error)}`,
      ),
  )
}
