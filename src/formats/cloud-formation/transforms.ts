import type { DocumentNode } from '../document/node.ts'
import { ownValue } from '../document/own-value.ts'

/** Name of SAM's transform. */
export const samTransform = 'AWS::Serverless-2016-10-31'

/** Transforms that keep what a template says, and add only names that begin as SAM's do. */
const knownTransforms: readonly unknown[] = ['AWS::LanguageExtensions', samTransform]

/** Returns whether a macro, which may rewrite all of a template, is run on the template as a whole or a section of it. */
export function hasMacro(template: DocumentNode): boolean {
  const sections = [
    template.value,
    ...['Parameters', 'Resources'].map((key) => template.child(key)?.value),
  ]
  return (
    transformsOf(template).some((name) => !knownTransforms.includes(name)) ||
    sections.some((section) => ownValue(section, 'Fn::Transform') !== undefined)
  )
}

/** Returns the names of the transforms that a template declares. */
export function transformsOf(template: DocumentNode): readonly unknown[] {
  return [ownValue(template.value, 'Transform') ?? []].flat()
}
