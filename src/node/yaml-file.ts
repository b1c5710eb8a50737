import { recognizeFormat } from '../formats/recognize-format.ts'
import type { DefinitionPath } from '../model/rest-api-definition.ts'
import { parseYaml } from './yaml/parse-yaml.ts'
import { readYamlValue } from './yaml/read-yaml-value.ts'
import { YamlDocument } from './yaml/yaml-document.ts'
import { YamlPlaces } from './yaml/yaml-places.ts'
import type { YamlProblem } from './yaml/yaml-problem.ts'

/** How many problems of a kind are kept of a file, as each becomes an issue with its own code frame. */
const maxProblems = 100

/** A YAML or JSON text: its value, and the places of everything in it. */
export class YamlFile {
  /** Problems found so far: mistakes of syntax when the text is parsed, all others when its value is read. */
  readonly problems: YamlProblem[] = []
  /** Undefined when the text cannot be parsed. */
  readonly #document: YamlDocument | undefined
  /** Made for the first place that is asked for. */
  #places: YamlPlaces | undefined

  constructor(text: string) {
    const events = parseYaml(text, this.#report)
    this.#document = events && new YamlDocument(text, events, isTemplate)
  }

  /**
   * Reads the value. CloudFormation's short tags become what they stand for: `!Ref Api` is `{ Ref: 'Api' }`. A text
   * that cannot be parsed gives an empty object, in which nobody finds a second mistake.
   */
  toValue(): unknown {
    return this.#document ? readYamlValue(this.#document, this.#report) : {}
  }

  /**
   * Returns the offset in the text of the value at a path, or of the nearest one above it. An object, a list or null
   * stands where its key does; a text where its character at `index` does.
   */
  findOffset(path: DefinitionPath, index: number): number {
    if (!this.#document) return 0
    this.#places ??= new YamlPlaces(this.#document)
    return this.#places.find(path, index)
  }

  readonly #report = (problem: YamlProblem): void => {
    const isLike = ({ isHarmless }: YamlProblem): boolean => isHarmless === problem.isHarmless
    if (this.problems.filter(isLike).length < maxProblems) this.problems.push(problem)
  }
}

/** Whether a document with these keys is a CloudFormation template, which is YAML 1.1. */
function isTemplate(rootKeys: readonly string[]): boolean {
  const root = Object.fromEntries(rootKeys.map((key) => [key, true]))
  return recognizeFormat(root) === 'cloudformation'
}
