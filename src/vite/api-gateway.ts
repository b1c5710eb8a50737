import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { isAbsolute, join, relative } from 'node:path'
import { createFilter, normalizePath, type Plugin, type ResolvedConfig } from 'vite'
import type { DefinitionIssue } from '../errors.ts'
import { allowsArbitraryExtensions } from '../node/allows-arbitrary-extensions.ts'
import type { LoadDefinitionOptions } from '../node/load-definition.ts'
import { normalizeDeclaration, toDeclaration, toDeclarationPath } from '../node/to-declaration.ts'
import { writeWhenChanged } from '../node/write-when-changed.ts'
import { isExchanged } from './is-exchanged.ts'
import { type ModuleSource, readModuleId, toModuleId } from './module-id.ts'
import { type JudgedFile, readApis } from './read-apis.ts'
import { toLog, toWarning } from './to-log.ts'
import { runtimeSpecifier, toModuleCode } from './to-module-code.ts'
import { toOverlayCode } from './to-overlay-code.ts'

/** Options of {@link apiGateway}; those of `loadDefinition` apply to every file. */
export interface ApiGatewayOptions extends Omit<LoadDefinitionOptions, 'onFile'> {
  /**
   * Globs of the definition files, relative to Vite's root: `'api/**\/*.yaml'`. A file that no glob matches becomes a
   * definition when it is imported with `?rest-api`. Only imported files are read. Default: none.
   */
  readonly include?: string | readonly string[] | undefined
  /**
   * Whether to write `api.d.yaml.ts` beside each imported `api.yaml`, so that the compiler knows its operations and their
   * statuses; or the folder below which to write them, relative to Vite's root, which is then one of the tsconfig's
   * `rootDirs`. JSON files get none. Default: false.
   */
  readonly types?: boolean | string | undefined
  /**
   * What a failure does to a build: a definition that deploys and answers 500 to some calls. Default: `'error'`.
   */
  readonly failures?: 'error' | 'warn' | undefined
}

/** What the plugin remembers of a module, to follow the changes of its files. */
interface ModuleState {
  readonly files: ReadonlySet<string>
  /** Whether the file had errors: the page then has no such module, and only a reload can bring it. */
  readonly isRefused: boolean
}

const runtimeId = '\0msw-apigateway/runtime.js'
const extensionsHint =
  'TypeScript reads the declarations that \'types\' writes, such as api.d.yaml.ts, only with "allowArbitraryExtensions": true among the compilerOptions of tsconfig.json.'

/**
 * Creates a Vite plugin that makes definition files importable: OpenAPI documents, CloudFormation and SAM templates and
 * Terraform plans become modules whose default export is the definition. Their mistakes are Vite's errors and warnings,
 * at their place in the file.
 *
 * @example
 * // vite.config.ts
 * import { apiGateway } from 'msw-apigateway/vite'
 * export default defineConfig({ plugins: [apiGateway({ include: 'api/*.yaml', types: true })] })
 *
 * // src/mocks.ts
 * import definition from '../api/pets.yaml'
 * export const petApi = mockRestApi(definition)
 */
export function apiGateway(options: ApiGatewayOptions = {}): Plugin {
  const { include, types = false, failures = 'error', ...loadOptions } = options
  const states = new Map<string, ModuleState>()
  const warned = new Map<string, string>()
  let config: ResolvedConfig | undefined
  let isIncluded: (file: string) => boolean = () => false

  const isOwn = (source: ModuleSource | undefined): source is ModuleSource =>
    source !== undefined && (source.isAsked || isIncluded(source.file))
  /** Name of a file in messages: relative to Vite's root, unless it is outside of it. */
  const toFileName = (file: string): string => {
    const path = normalizePath(relative(config?.root ?? '', file))
    return path.startsWith('../') ? normalizePath(file) : path
  }
  const writeTypes = async (file: string, { apis }: JudgedFile): Promise<void> => {
    const root = config?.root ?? ''
    const path = relative(root, file)
    const isOutside = path.startsWith('..') || isAbsolute(path)
    const target = typeof types === 'string' && !isOutside ? join(root, types, path) : file
    const operations = new Map([...apis].map(([name, api]) => [name, api.operations]))
    const text = toDeclaration(file, operations)
    await writeWhenChanged(toDeclarationPath(target), text, normalizeDeclaration)
  }

  return {
    name: 'msw-apigateway',
    enforce: 'pre',
    configResolved(resolved) {
      config = resolved
      const globs = [include ?? []].flat()
      isIncluded =
        globs.length > 0 ? createFilter(globs, [], { resolve: resolved.root }) : () => false
    },
    async buildStart() {
      if (types && config && !(await allowsArbitraryExtensions(config.root)))
        warnOnce(warned, 'tsconfig', extensionsHint, () => this.warn(extensionsHint))
    },
    resolveId: {
      filter: {
        id: [
          /\.(?:ya?ml|json|template|tf|tofu)$/,
          /[?&]rest-api(?:&|$)/,
          /^\0msw-apigateway:/,
          /^virtual:msw-apigateway\//,
        ],
      },
      async handler(source, importer, { isEntry }) {
        if (source === runtimeSpecifier) return runtimeId
        if (readModuleId(source)) return isOwn(readModuleId(source)) ? source : undefined
        const [path = '', query] = source.split('?')
        const resolved = await this.resolve(path, importer, { isEntry, skipSelf: true })
        if (!resolved || resolved.external) return undefined
        const module = {
          file: normalizePath(resolved.id.replace(/\?.*$/, '')),
          isAsked: query !== undefined,
        }
        return isOwn(module) ? toModuleId(module) : undefined
      },
    },
    load: {
      filter: { id: /^\0msw-apigateway[:/]/ },
      async handler(id) {
        if (id === runtimeId) return { code: await readRuntime(), map: { mappings: '' } }
        const source = readModuleId(id)
        if (!isOwn(source)) return undefined
        const { file } = source
        this.addWatchFile(file)
        const judged = await readApis(file, loadOptions)
        const files = judged.files.map((path) => normalizePath(path))
        for (const path of files) this.addWatchFile(path)
        const { errors, failed, warnings } = sortIssues(judged.issues)
        states.set(id, { files: new Set([file, ...files]), isRefused: judged.apis.size === 0 })
        const [error, ...otherErrors] = errors
        if (error) this.error(toLog([error, ...otherErrors], file, toFileName))
        const [failure, ...otherFailures] = failed
        const log = failure && toLog([failure, ...otherFailures], file, toFileName)
        if (log && config?.command === 'build' && failures === 'error') this.error(log)
        const told = failure ? [failure, ...otherFailures, ...warnings] : warnings
        warnOnce(warned, file, JSON.stringify(told), () => {
          for (const issue of told) this.warn(toWarning(issue, toFileName))
        })
        if (types && !file.endsWith('.json')) await writeTypes(file, judged)
        const showsOverlay =
          config && this.environment.config.consumer === 'client' && hasOverlay(config)
        return {
          code: `${toModuleCode(judged.apis, toFileName)}${log && showsOverlay ? toOverlayCode(log) : ''}`,
          map: { mappings: '' },
          moduleSideEffects: false,
        }
      },
    },
    hotUpdate({ file, modules }) {
      const { moduleGraph, hot, logger, config: environment } = this.environment
      const changed = [...states].filter(([, { files }]) => files.has(normalizePath(file)))
      const own = changed.flatMap(([id]) => moduleGraph.getModuleById(id) ?? [])
      if (own.length === 0) return undefined
      const isRefused = changed.some(([, state]) => state.isRefused)
      if (
        environment.consumer === 'client' &&
        (isRefused || !own.every((module) => isExchanged(module)))
      ) {
        // Sent here, because Vite leaves alone what the page could not load, and never learns that the file is mended.
        for (const module of own) moduleGraph.invalidateModule(module)
        logger.info(`page reload ${toFileName(file)}`, { timestamp: true })
        hot.send({ type: 'full-reload' })
        return []
      }
      return [...new Set([...modules, ...own])]
    },
  }
}

/** Calls `warn` unless the last warnings about a subject had the same text: each environment of Vite loads a module anew. */
function warnOnce(
  warned: Map<string, string>,
  subject: string,
  text: string,
  warn: () => void,
): void {
  if (warned.get(subject) === text) return
  warned.set(subject, text)
  warn()
}

function sortIssues(issues: readonly DefinitionIssue[]): {
  readonly errors: readonly DefinitionIssue[]
  readonly failed: readonly DefinitionIssue[]
  readonly warnings: readonly DefinitionIssue[]
} {
  const select = (severity: DefinitionIssue['severity']): readonly DefinitionIssue[] =>
    issues.filter((issue) => issue.severity === severity)
  return { errors: select('error'), failed: select('failure'), warnings: select('warning') }
}

/** Returns whether pages show Vite's overlay: those of a dev server that does not run tests. */
function hasOverlay({ command, server, plugins }: ResolvedConfig): boolean {
  const runsTests = plugins.some(({ name }) => /^vitest(?::|$)/.test(name))
  const shows =
    server.hmr !== false &&
    (server.hmr === true || server.hmr === undefined || server.hmr.overlay !== false)
  return command === 'serve' && shows && !runsTests
}

/** Reads the code of `restoreDefinition` from the package, so that neither Vite's optimizer nor its server need find it. */
async function readRuntime(): Promise<string> {
  const file = createRequire(import.meta.url).resolve('msw-apigateway/vite/runtime')
  return (await readFile(file, 'utf8')).replace(/^\/\/# sourceMappingURL=.*$/m, '')
}
