import type { DocumentNode } from '../document/node.ts'
import { isObjectOrList } from '../document/own-value.ts'

/** Returns the names in a section of the template, also those that loops make and those without a value. */
export function namesIn(
  template: DocumentNode,
  section: 'Parameters' | 'Resources',
): readonly string[] {
  const node = template.child(section)
  if (!isObjectOrList(node?.value)) return []
  return node.loopMembers ? [...node.loopMembers.keys()] : Object.keys(node.value)
}
