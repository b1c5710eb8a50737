import type { Method } from '../../model/rest-api.ts'
import type { Compiler } from '../compiler.ts'
import { findUsualStatus } from './chosen-status.ts'

/** Says where the answer of a method comes from that the definition's example answers in place of a backend. */
export function warnOfExample(method: Method, compiler: Compiler): void {
  if (method.integration?.type === 'MOCK') return
  const status = findUsualStatus(method)
  const path = ['resources', method.resourcePath, method.httpMethod]
  const response = method.methodResponses?.get(status)
  const [example] = response?.examples ?? []
  const [model] = response?.responseModels.values() ?? []
  const origin = example
    ? `the example${example.name === undefined ? '' : ` '${example.name}'`} of its response ${status}`
    : model === undefined
      ? `status ${status} and an empty body: the definition has neither an example nor a schema for it`
      : `the example, the default or a value made from the schema of its response ${status}, the model '${model}'`
  compiler.warn(
    'example-answer',
    response ? [...path, 'methodResponses', response.index] : path,
    `No backend: ${method.operation.key} answers with ${origin}`,
  )
}
