import { checkDefinition, checkGatewayResponseResolution } from './check-definitions.js'
import { checkImport } from './check-import.js'
import { checkRendering } from './check-rendering.js'
import { checkRequest, checkRouting, checkTestInvoke } from './check-requests.js'
import {
  checkContentHandling,
  checkMockStatus,
  checkParameterMapping,
  checkResponseSelection,
  checkTemplateSelection,
} from './check-steps.js'
import { differences } from './differences.js'

/** @typedef {import('../../../src/mapping/template-engine.ts').TemplateEngine} TemplateEngine */

/** @type {Record<string, (vector: any, templateEngine?: TemplateEngine) => unknown>} */
const checks = {
  'vtl-render': checkRendering,
  'mock-response': checkRequest,
  'gateway-response': checkRequest,
  validation: checkRequest,
  'test-invoke': checkTestInvoke,
  routing: checkRouting,
  'template-selection': checkTemplateSelection,
  'mock-status-parse': checkMockStatus,
  'integration-response-selection': checkResponseSelection,
  'param-mapping': checkParameterMapping,
  'content-handling': checkContentHandling,
  'gateway-response-resolve': checkGatewayResponseResolution,
  'definition-validation': checkDefinition,
  import: checkImport,
}

/**
 * Runs the vectors of all kinds that a gateway answers. `problem` says how a vector fails, undefined when it passes;
 * `reason` says why it cannot pass, undefined when it must.
 *
 * @typedef {{ id: string, kind: string, awsValidated: boolean, problem: string | undefined,
 *   reason: string | undefined }} Outcome
 * @param {readonly any[]} vectors @param {TemplateEngine} [templateEngine] engine that renders mapping templates
 * @returns {Promise<Outcome[]>}
 */
export async function runVectors(vectors, templateEngine) {
  const outcomes = []
  for (const vector of vectors) {
    const { id, kind, awsValidated } = vector
    const check = checks[kind]
    if (!check) continue
    const problem = await findProblem(() => check(vector, templateEngine))
    outcomes.push({ id, kind, awsValidated, problem, reason: differences.get(id) })
  }
  return outcomes
}

/** @param {() => unknown} check */
async function findProblem(check) {
  try {
    await check()
    return undefined
  } catch (error) {
    return error instanceof Error
      ? error.message.split('\n').slice(0, 12).join('\n')
      : String(error)
  }
}
