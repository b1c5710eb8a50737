import type { DocumentNode } from '../document/node.ts'
import { isObjectOrList } from '../document/own-value.ts'

/** Section of a template whose names intrinsic functions may refer to. */
type Section = 'Parameters' | 'Resources'

/** Returns the names in a section of a template, also those that loops make and those without a value. */
export function namesIn(template: DocumentNode, section: Section): readonly string[] {
  const node = template.child(section)
  if (!isObjectOrList(node?.value)) return []
  return node.loopMembers ? [...node.loopMembers.keys()] : Object.keys(node.value)
}

/** Returns whether a name is one of those that {@link namesIn} lists, without listing them. */
export function declares(template: DocumentNode, section: Section, name: string): boolean {
  const node = template.child(section)
  if (!isObjectOrList(node?.value)) return false
  return node.loopMembers?.has(name) ?? Object.hasOwn(node.value, name)
}
