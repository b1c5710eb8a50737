import { createServer, type Logger, type Plugin, type ViteDevServer } from 'vite'
import { onTestFinished } from 'vitest'
import { type ApiGatewayOptions, apiGateway } from '../../src/vite.ts'
import { writeFiles } from '../node/write-files.ts'

/** A project that Vite's dev server serves to a test. */
export interface ServedProject {
  readonly folder: string
  readonly server: ViteDevServer
  /** What Vite has printed. */
  readonly messages: readonly string[]
  /** Loads a module of the project as Node's side of Vite does. */
  load(file: string): Promise<Readonly<Record<string, unknown>>>
}

/** Serves files with the plugin until the test finishes. */
export async function serveProject(
  files: Readonly<Record<string, string>>,
  options: ApiGatewayOptions = { include: '*.yaml' },
  otherPlugins: readonly Plugin[] = [],
): Promise<ServedProject> {
  const folder = writeFiles({ 'package.json': '{"type": "module"}', ...files })
  const messages: string[] = []
  const server = await createServer({
    root: folder,
    configFile: false,
    customLogger: createLogger(messages),
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false },
    plugins: [apiGateway(options), ...otherPlugins],
  })
  onTestFinished(() => server.close())
  return { folder, server, messages, load: (file) => server.ssrLoadModule(file) }
}

/** Creates a logger that keeps what Vite says. */
export function createLogger(messages: string[]): Logger {
  const keep = (message: string): void => {
    messages.push(message)
  }
  return {
    info: keep,
    warn: keep,
    warnOnce: keep,
    error: keep,
    clearScreen: () => {},
    hasErrorLogged: () => false,
    hasWarned: false,
  }
}
