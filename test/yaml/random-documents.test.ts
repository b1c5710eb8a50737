import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DefinitionPath } from '../../src/model/rest-api-definition.ts'
import { YamlFile } from '../../src/yaml/yaml-file.ts'
import { writeDocument } from './write-document.ts'
import { type WrittenNode, YamlWriter } from './yaml-writer.ts'

/** A place that a reader has to find. */
type Place = readonly [path: DefinitionPath, index: number, offset: number]

/** Lists the places of a node and of all that is in it; an object or list stands where its key does. */
function listPlaces(node: WrittenNode, path: DefinitionPath, keyStart: number): Place[] {
  const { value, start, characters, children, argument } = node
  if (argument) return listPlaces(argument.node, [...path, argument.name], keyStart)
  if (characters) return characters.map((offset, index) => [path, index, offset])
  const own: Place = [path, 0, children || value === null ? keyStart : start]
  const inner = Array.from(children ?? [], ([key, child]) => {
    return listPlaces(child.node, [...path, key], child.start)
  })
  return [own, ...inner.flat()]
}

it('has the value and the places that were written', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const writer = new YamlWriter(seed)
      const root = writeDocument(writer)
      const file = new YamlFile(writer.text)
      expect(JSON.stringify(file.toValue()), writer.text).toBe(JSON.stringify(root.value))
      expect(file.problems).toEqual([])
      const places = listPlaces(root, [], root.start)
      const found = places.map(([path, index]) => [path, index, file.findOffset(path, index)])
      expect(found, writer.text).toEqual(places)
    }),
    // A smaller seed does not make a smaller document.
    { numRuns: 1_000, endOnFailure: true },
  )
})
