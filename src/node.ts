export { type LoadDefinitionOptions, loadDefinition } from './node/load-definition.ts'
