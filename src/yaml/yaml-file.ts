import { recognizeFormat } from '../formats/recognize-format.ts'
import type { DefinitionPath } from '../model/rest-api-definition.ts'
import { parseYaml } from './parse-yaml.ts'
import { readYamlValue } from './read-yaml-value.ts'
import { YamlDocument } from './yaml-document.ts'
import { YamlPlaces } from './yaml-places.ts'
import type { YamlProblem } from './yaml-problem.ts'

/**
 * Largest number of problems kept of a file, harmless and other ones counted apart: each becomes an issue with its own
 * code frame.
 */
const maxProblems = 100

/** A YAML or JSON text: its value, and the places of everything in it. */
export class YamlFile {
  /** Problems found so far: mistakes of syntax when the text is parsed, all others when its value is read. */
  readonly problems: YamlProblem[] = []
  /** The parsed text; undefined when it cannot be parsed. */
  readonly #document: YamlDocument | undefined
  /** The places of the values; created when the first place is asked for. */
  #places: YamlPlaces | undefined

  constructor(text: string) {
    const events = parseYaml(text, this.#report)
    this.#document = events && new YamlDocument(text, events, isTemplate)
  }

  /**
   * Reads the value of the text. CloudFormation's short tags become what they stand for: `!Ref Api` is
   * `{ Ref: 'Api' }`. A text that cannot be parsed gives an empty object, so that no check finds a second mistake.
   */
  toValue(): unknown {
    return this.#document ? readYamlValue(this.#document, this.#report) : {}
  }

  /**
   * Returns the offset in the file of the value at a path, or else of the nearest value above it. For an object, a list
   * or null it is the offset of its key; for a text, that of its character at `index`.
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

/** Returns whether a document with these outermost keys is a CloudFormation template, which is YAML 1.1. */
function isTemplate(rootKeys: readonly string[]): boolean {
  const root = Object.fromEntries(rootKeys.map((key) => [key, true]))
  return recognizeFormat(root) === 'cloudformation'
}
