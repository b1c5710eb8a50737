const prefix = '\0msw-apigateway:'

/** Definition file that a module is made from. */
export interface ModuleSource {
  /** Absolute path of the file, with `/` between folders. */
  readonly file: string
  /** Whether the file was imported with `?rest-api`. */
  readonly isAsked: boolean
}

/**
 * Returns the id of the module of a definition file. It ends in `.js`: Vite's JSON plugin and the YAML plugins that users
 * have parse the module of an id that ends in `.json` or `.yaml` once more.
 *
 * @example
 * toModuleId({ file: '/app/api.yaml', isAsked: true }) // '\0msw-apigateway:?/app/api.yaml.js'
 */
export function toModuleId({ file, isAsked }: ModuleSource): string {
  return `${prefix}${isAsked ? '?' : ''}${file}.js`
}

/** Returns what {@link toModuleId} made an id of; undefined for the id of any other module. */
export function readModuleId(id: string): ModuleSource | undefined {
  if (!id.startsWith(prefix)) return undefined
  const path = id.slice(prefix.length, -'.js'.length)
  return path.startsWith('?')
    ? { file: path.slice(1), isAsked: true }
    : { file: path, isAsked: false }
}
