export { type ParseDefinitionOptions, parseDefinition } from './yaml/parse-definition.ts'
