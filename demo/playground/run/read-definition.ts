import {
  fromCloudFormation,
  fromOpenApi,
  fromTerraform,
  type RestApiDefinition,
} from 'msw-apigateway'
import { findValue, toRawOffset } from './json-place.ts'
import { toLineAndColumn } from './text-place.ts'

/** Reads a document of any format that the library knows, and gives its issues a line and column in `text`. */
export function readDefinition(document: object, text: string): RestApiDefinition {
  const definition = toDefinition(document)
  const { source } = definition
  return source
    ? {
        ...definition,
        source: {
          ...source,
          locate: (path) => {
            const place = source.locate(path)
            return place && { ...place, position: (offset) => toPosition(text, place.path, offset) }
          },
        },
      }
    : definition
}

function toDefinition(document: object): RestApiDefinition {
  if ('openapi' in document || 'swagger' in document) return fromOpenApi(document)
  if ('Resources' in document) return fromCloudFormation(document)
  if ('planned_values' in document) return fromTerraform(document)
  return { resources: {}, ...document }
}

function toPosition(text: string, path: string, offset: number | undefined) {
  const range = findValue(text, path)
  const start = offset === undefined ? range.from : toRawOffset(text, range, offset)
  return { location: { file: 'definition.json', ...toLineAndColumn(text, start) }, frame: '' }
}
