import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, normalize, relative, resolve } from 'node:path'
import type { DocumentIssue } from '../formats/document/document-issue.ts'
import { isObjectOrList, ownValue } from '../formats/document/own-value.ts'
import type { SourceDocument } from '../formats/document/source-document.ts'
import type { ModuleSource, TerraformSource } from '../formats/terraform/module-source.ts'
import { decodeText } from './decode-text.ts'
import { type HclParser, loadHclParser } from './hcl/load-hcl-parser.ts'
import { listBelow } from './list-below.ts'
import { createTerraformDocument, createTextDocument } from './terraform-document.ts'
import { isTerraformFile, isVariableFile } from './terraform-file.ts'

/** A module of Terraform source, and the document that stands for it where an issue has no place of its own. */
export interface OpenedTerraform {
  readonly document: SourceDocument
  readonly source: TerraformSource
}

/** Matches the names of files whose blocks override those of other files. */
const overrideFile = /(?:^|_)override\.(?:tf|tofu)(?:\.json)?$/

/** Files whose values of variables Terraform reads without being told to, the weakest first. */
const automaticFiles = [
  /^terraform\.tfvars$/,
  /^terraform\.tfvars\.json$/,
  /\.auto\.tfvars(?:\.json)?$/,
]

/** Largest depth of modules that call one another. */
const maxDepth = 20

/**
 * Opens the module of a folder, or the module that a file is part of, with all local modules that it calls. The issues
 * of all its files are those of `document`. `onFile` is told of each file.
 */
export async function openTerraform(
  path: string,
  onFile?: (path: string) => void,
): Promise<OpenedTerraform> {
  const isFolder = statSync(path).isDirectory()
  const folder = isFolder ? path : dirname(path)
  const opener = new ModuleOpener(folder, onFile)
  const root = await opener.open(folder, [], isFolder ? undefined : basename(path))
  const [first] = root.files
  const named = root.files.find(({ file }) => file === join(folder, basename(path)))
  const main = root.files.find(({ file }) => file === join(folder, 'main.tf'))
  const document = named ?? main ?? first ?? noFiles(path)
  return {
    document: {
      ...document,
      issues: opener.issues.length > 0 ? opener.issues : (document.issues ?? []),
    },
    source: { root, openText: opener.openText, listFiles: opener.listFiles },
  }
}

/** Opens the module that a single document is, whose file has a name of its own. */
export function openTerraformDocument(document: SourceDocument): OpenedTerraform {
  const folder = dirname(document.file ?? '')
  const root = { path: '.', files: [document], variableFiles: [], calls: new Map() }
  const { openText, listFiles } = new ModuleOpener(folder)
  return { document, source: { root, openText, listFiles } }
}

/** Opens the files of modules, each of them once. */
class ModuleOpener {
  /** Issues of all files opened so far. */
  readonly issues: DocumentIssue[] = []
  readonly #root: string
  readonly #onFile: (path: string) => void
  readonly #documents = new Map<string, Promise<SourceDocument>>()
  readonly #texts = new Map<string, SourceDocument | undefined>()
  #parser: Promise<HclParser | undefined> | undefined
  #installed: ReadonlyMap<string, string> | undefined

  constructor(root: string, onFile: (path: string) => void = () => {}) {
    this.#root = root
    this.#onFile = onFile
  }

  /** Opens the module of a folder; `call` are the names of the calls that lead to it. */
  async open(folder: string, call: readonly string[], chosen?: string): Promise<ModuleSource> {
    const names = listFiles(folder)
    // OpenTofu reads `main.tofu` in place of `main.tf`.
    const isReplaced = (name: string): boolean =>
      toTofu(name) !== name && names.includes(toTofu(name))
    const own = names.filter((name) => isTerraformFile(name) && !isReplaced(name))
    const ordered = [
      ...own.filter((name) => !overrideFile.test(name)),
      ...own.filter((name) => overrideFile.test(name)),
    ]
    const files = await Promise.all(ordered.map((name) => this.#read(join(folder, name))))
    const isRoot = call.length === 0
    const chosenFile = chosen !== undefined && isVariableFile(chosen) ? [chosen] : []
    const variables = isRoot
      ? [
          ...automaticFiles.flatMap((pattern) => names.filter((name) => pattern.test(name))),
          ...chosenFile,
        ]
      : []
    return {
      path: relative(this.#root, folder) || '.',
      files,
      variableFiles: await Promise.all(variables.map((name) => this.#read(join(folder, name)))),
      calls: await this.#openCalls(folder, files, call),
    }
  }

  /** Opens a file by its path relative to the root module, with its whole text as value. */
  readonly openText = (name: string): SourceDocument | undefined => {
    const path = isAbsolute(name) ? name : join(this.#root, name)
    const key = resolve(path)
    if (!this.#texts.has(key)) {
      this.#onFile(path)
      const text = readText(path)
      this.#texts.set(key, text === undefined ? undefined : createTextDocument(path, text))
    }
    return this.#texts.get(key)
  }

  /** Lists the files below a folder, given relative to the root module, by their paths from there. */
  readonly listFiles = (name: string): readonly string[] | undefined =>
    listBelow(isAbsolute(name) ? name : join(this.#root, name))

  async #openCalls(
    folder: string,
    files: readonly SourceDocument[],
    call: readonly string[],
  ): Promise<ReadonlyMap<string, ModuleSource>> {
    const calls = files.flatMap(({ value }) => findCalls(value))
    const opened = new Map<string, ModuleSource>()
    for (const [name, source] of call.length < maxDepth ? calls : []) {
      const inner = [...call, name]
      const isLocal = /^\.{1,2}(?:[/\\]|$)/.test(source)
      const path = isLocal ? join(folder, source) : this.#findInstalled(inner.join('.'))
      if (path !== undefined && listFiles(path).some((file) => isTerraformFile(file))) {
        opened.set(name, await this.open(normalize(path), inner))
      }
    }
    return opened
  }

  /** Returns the folder in which `terraform get` has put a module; undefined when it has not. */
  #findInstalled(key: string): string | undefined {
    this.#installed ??= readInstalled(this.#root)
    const folder = this.#installed.get(key)
    return folder === undefined ? undefined : join(this.#root, folder)
  }

  #read(path: string): Promise<SourceDocument> {
    const key = resolve(path)
    const known = this.#documents.get(key) ?? this.#create(path)
    this.#documents.set(key, known)
    return known
  }

  async #create(path: string): Promise<SourceDocument> {
    this.#onFile(path)
    const isJson = path.endsWith('.json')
    if (!isJson) this.#parser ??= loadHclParser()
    const parser = await this.#parser
    const document = await createTerraformDocument(
      path,
      readText(path) ?? '',
      isJson ? 'json' : parser,
    )
    // The parser is missing for all files or for none: said once.
    const isSaid = this.issues.some(({ code }) => code === 'missing-peer')
    this.issues.push(
      ...(document.issues ?? []).filter(({ code }) => code !== 'missing-peer' || !isSaid),
    )
    return document
  }
}

/** Returns the name of the file that OpenTofu reads in place of another one: `main.tofu` for `main.tf`. */
function toTofu(name: string): string {
  return name.replace(/\.tf(?=$|\.json$)/, '.tofu')
}

/** Returns the names of the files in a folder in order; none when there is no such folder. */
function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

function readText(path: string): string | undefined {
  try {
    // Reads regular files only: a read of a pipe or a device might wait for ever.
    return statSync(path).isFile() ? decodeText(readFileSync(path)) : undefined
  } catch {
    return undefined
  }
}

/** Returns the name and source of each module that a document calls. */
function findCalls(document: unknown): (readonly [name: string, source: string])[] {
  return toObjects(ownValue(document, 'module')).flatMap((calls) =>
    Object.entries(calls).flatMap(([name, bodies]: [string, unknown]) =>
      toObjects(bodies).flatMap((body) => {
        const source = ownValue(body, 'source')
        return typeof source === 'string' ? [[name, source] as const] : []
      }),
    ),
  )
}

/** Returns the objects of a value that JSON may write as one object or as a list of them. */
function toObjects(value: unknown): object[] {
  if (!isObjectOrList(value)) return []
  return Array.isArray(value) ? value.flatMap(toObjects) : [value]
}

/** Reads where `terraform get` has put modules: folders by the names of the calls, as in `api.cors`. */
function readInstalled(root: string): ReadonlyMap<string, string> {
  const text = readText(join(root, '.terraform/modules/modules.json'))
  let value: unknown
  try {
    value = JSON.parse(text ?? '{}')
  } catch {
    return new Map()
  }
  return new Map(
    toObjects(ownValue(value, 'Modules')).map((module) => [
      String(ownValue(module, 'Key')),
      String(ownValue(module, 'Dir')),
    ]),
  )
}

function noFiles(path: string): SourceDocument {
  const message = `No definition in the folder '${path}'. Expected files .tf or .tf.json, or the path of a file.`
  const value = { toPlace: () => ({ path: '$' }) }
  const issue = { severity: 'error', code: 'unknown-format', message, value } as const
  return { value: {}, issues: [issue] }
}
