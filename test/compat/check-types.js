import { spawn } from 'node:child_process'
import { cpSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLargeDocument } from './large-document.js'

/** Files that a consumer writes, and the document that one of them imports. */
const documentConsumer = 'document-consumer.ts'
const consumers = ['consumer.ts', documentConsumer, 'generated-consumer.ts']

/** Number of resources of the large API. */
const resources = 150

/**
 * Most bytes of the declaration of a module: of the large API's, and of one whose inferred types editors show in hovers.
 */
const maxBytes = { 'large.d.ts': 60_000, 'document-consumer.d.ts': 1_500 }

/** Errors in the declarations of a package that msw depends on; type-fest's do not compile with TypeScript 5.4. */
const foreign = /^node_modules\/type-fest\//

/** Name of the package that a version of TypeScript is installed as, beside others. @param {string} version */
export function toCompilerName(version) {
  return `typescript-${version}`
}

/**
 * Puts the consumers into a project that has the packed library, with a module generated for a small document and one
 * for a large one.
 *
 * @param {string} project
 * @param {string} root folder of the repository
 * @param {(document: string, module: string) => void} generate
 */
export function writeConsumers(project, root, generate) {
  for (const file of [...consumers, 'openapi.json'])
    cpSync(join(root, 'test/compat', file), join(project, file))
  generate(join(root, 'demo/node/pet-store.openapi.json'), 'handlers.ts')
  const document = join(project, 'large.json')
  writeFileSync(document, JSON.stringify(createLargeDocument(resources)))
  generate(document, 'large.ts')
}

/**
 * Type-checks the consumers of a project with a version of TypeScript, with the declarations of all packages, by both
 * ways of finding modules. Returns the problems, and the size of the declaration of the large API's module.
 *
 * @param {string} project
 * @param {string} version
 * @returns {Promise<{ problems: string[], bytes: number }>}
 */
export async function checkTypes(project, version) {
  const compiler = join(project, 'node_modules', toCompilerName(version), 'bin/tsc')
  const outputs = await Promise.all([
    compile(project, compiler, ['nodenext'], [...consumers, 'large.ts']),
    // One consumer shows that a bundler finds the declarations; the others would take as long again.
    compile(project, compiler, ['preserve', '--moduleResolution', 'bundler'], [documentConsumer]),
  ])
  const sizes = Object.entries(maxBytes).map(([file, most]) => {
    const bytes = statSync(join(project, 'types/nodenext', file), { throwIfNoEntry: false })?.size
    return { file, most, bytes: bytes ?? 0 }
  })
  const problems = [
    ...outputs
      .flatMap((output) => output.split('\n'))
      .filter((line) => line.includes('error TS') && !foreign.test(line)),
    ...sizes
      .filter(({ bytes, most }) => bytes === 0 || bytes > most)
      .map(({ file, bytes }) => `${file} has ${bytes} bytes: ${outputs.join('')}`),
  ]
  return { problems, bytes: sizes[0]?.bytes ?? 0 }
}

/**
 * Writes the declarations of some files, and returns what the compiler prints.
 *
 * @param {string} project
 * @param {string} compiler
 * @param {string[]} module
 * @param {string[]} files
 * @returns {Promise<string>}
 */
function compile(project, compiler, module, files) {
  const folder = join(project, 'types', module[0] ?? '')
  rmSync(folder, { recursive: true, force: true })
  const args = ['--declaration', '--emitDeclarationOnly', '--outDir', folder, '--strict']
  args.push('--skipLibCheck', 'false', '--skipDefaultLibCheck', '--resolveJsonModule')
  args.push('--target', 'es2022', '--lib', 'es2022,dom,dom.iterable', '--module', ...module)
  return new Promise((resolve, reject) => {
    const compiling = spawn(process.execPath, [compiler, ...args, ...files], { cwd: project })
    let output = ''
    compiling.stdout.on('data', (chunk) => {
      output += chunk
    })
    compiling.on('error', reject)
    compiling.on('close', () => resolve(output))
  })
}
