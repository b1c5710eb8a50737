import { parseArgs } from 'node:util'
import { type Server, type ServerRequest, serve as startServer } from 'srvx'
import type { DefinitionIssue } from '../errors.ts'
import { CommandError } from './command-error.ts'
import { countOf } from './count-of.ts'
import { describeIssues } from './describe-issues.ts'
import { escapeControls } from './escape-controls.ts'
import { fileOptions, readNumber, toLoadOptions } from './file-arguments.ts'
import { describeRequest } from './serve/describe-request.ts'
import { respond } from './serve/respond.ts'
import { watchFiles } from './serve/watch-files.ts'
import { loadServedApi, type ServedApi } from './served-api.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage.ts'

const serveOptions = {
  ...fileOptions,
  port: { type: 'string', short: 'p', default: '4000' },
  host: { type: 'string', default: '127.0.0.1' },
  delay: { type: 'string', default: '0' },
  example: { type: 'boolean', default: false },
  log: { type: 'boolean', default: false },
  'force-by-header': { type: 'boolean', default: false },
} as const

/** The APIs of some files, and the issues of all of them. */
interface LoadedApis {
  /** Absent when a definition has errors. */
  readonly apis?: readonly ServedApi[]
  readonly issues: readonly DefinitionIssue[]
}

/**
 * Runs `serve FILE…`: answers HTTP requests as the definitions' stages would until a signal ends the process, and
 * returns the exit code.
 */
export async function serve(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: serveOptions })
  if (positionals.length === 0) throw new UsageError('Missing argument FILE.')
  const port = readNumber('--port', values.port, 65_535)
  const delay = readNumber('--delay', values.delay, 2 ** 31 - 1)
  const settings = { delay, forcesByHeader: values['force-by-header'] }
  const files = new Set<string>()
  const load = (): Promise<LoadedApis> => {
    files.clear()
    const onFile = (path: string): void => void files.add(path)
    const loadOptions = { ...toLoadOptions(values), onFile }
    return loadApis(positionals, (file) =>
      loadServedApi(file, loadOptions, values.example ? { integrations: 'example' } : {}),
    )
  }

  const loaded = await load()
  tellIssues(loaded, terminal)
  if (!loaded.apis) return 1
  let { apis } = loaded

  const server = startServer({
    port,
    hostname: values.host,
    silent: true,
    manual: true,
    gracefulShutdown: false,
    async fetch(request: ServerRequest) {
      const start = performance.now()
      const served = await respond(request, apis, settings)
      const milliseconds = Math.round(performance.now() - start)
      terminal.write(describeRequest(request, served, { milliseconds, log: values.log }, terminal))
      return served.response
    },
  })

  const watch = watchFiles(async () => {
    const before = [...files]
    const next = await load().catch((error: unknown) => {
      terminal.writeError(`${escapeControls(String(error))}\n`)
      return undefined
    })
    watch.follow(new Set([...before, ...files]))
    if (next) tellIssues(next, terminal)
    if (next?.apis) apis = next.apis
    terminal.writeError(
      next?.apis ? 'Reloaded.\n' : 'Not reloaded: the earlier definition answers.\n',
    )
  })
  try {
    await listen(server, `${values.host}:${port}`)
    watch.follow(files)
    for (const { basePath, gateway } of apis) {
      const served = gateway.operations.filter((operation) => operation.served).length
      const total = gateway.operations.length
      const hint = served < total && !values.example ? '; the others by --example' : ''
      terminal.writeError(
        `${server.url?.replace(/\/$/, '')}${basePath} answers ${served} of ${countOf(total, 'operation')}${hint}\n`,
      )
    }
    await terminal.untilStopped()
    return 0
  } finally {
    watch.close()
    await server.close(true)
  }
}

/** Loads the APIs of all files; two with the same base path are refused, since only one of them could answer. */
async function loadApis(
  names: readonly string[],
  loadOne: (file: string) => ReturnType<typeof loadServedApi>,
): Promise<LoadedApis> {
  const loaded = await Promise.all(names.map(loadOne))
  const issues = loaded.flatMap((one) => one.issues)
  const apis = loaded.flatMap(({ api }) => api ?? [])
  if (apis.length < names.length) return { issues }
  const owners = new Map<string, string>()
  for (const [index, { basePath }] of apis.entries()) {
    const name = names[index] ?? ''
    const other = owners.get(basePath)
    if (other !== undefined)
      throw new UsageError(
        `Both '${other}' and '${name}' are served below '${basePath || '/'}'. Serve them on two ports.`,
      )
    owners.set(basePath, name)
  }
  // The longest base path is asked first, so that `/v1/admin` can be served beside `/v1`.
  return { apis: apis.sort((one, other) => other.basePath.length - one.basePath.length), issues }
}

function tellIssues({ issues }: LoadedApis, terminal: Terminal): void {
  const told = issues.filter(({ severity }) => severity !== 'warning')
  if (told.length > 0) terminal.writeError(describeIssues(told, terminal))
}

async function listen(server: Server, address: string): Promise<void> {
  try {
    await server.serve()
  } catch (error) {
    const code = Object(error).code
    if (code === 'EADDRINUSE')
      throw new CommandError(`Another program listens on ${address}. Choose a port with --port.`)
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new CommandError(`Cannot listen on ${address} (${code}).`)
    throw error
  }
}
