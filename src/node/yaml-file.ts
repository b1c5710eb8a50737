import type { DefinitionPath } from '../model/rest-api-definition.ts'
import { recognizeFormat } from './recognize-format.ts'
import { parseYaml } from './yaml/parse-yaml.ts'
import { readYamlValue } from './yaml/read-yaml-value.ts'
import { YamlDocument } from './yaml/yaml-document.ts'
import { YamlPlaces } from './yaml/yaml-places.ts'
import type { YamlProblem } from './yaml/yaml-problem.ts'

/** A YAML or JSON file as plain data that remembers where everything stands. */
export class YamlFile {
  readonly problems: YamlProblem[] = []
  readonly #document: YamlDocument | undefined
  #places: YamlPlaces | undefined

  constructor(text: string) {
    const events = parseYaml(text, this.#report)
    this.#document = events && new YamlDocument(text, events, isTemplate)
  }

  /**
   * Reads the content, which adds to `problems`. It is an empty object when the text is not YAML, and CloudFormation's
   * short tags become what they stand for: `!Ref Api` is `{ Ref: 'Api' }`.
   */
  toValue(): unknown {
    return this.#document ? readYamlValue(this.#document, this.#report) : {}
  }

  /**
   * Returns the offset of the value at a path, or of the nearest one above it: of an object or a list by its key, of a
   * text by its character at `index`.
   */
  findOffset(path: DefinitionPath, index: number): number {
    if (!this.#document) return 0
    this.#places ??= new YamlPlaces(this.#document)
    return this.#places.find(path, index)
  }

  readonly #report = (problem: YamlProblem): void => {
    this.problems.push(problem)
  }
}

function isTemplate(rootKeys: readonly string[]): boolean {
  const root = Object.fromEntries(rootKeys.map((key) => [key, true]))
  return recognizeFormat(root) === 'cloudformation'
}
