import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLargeDocument } from './large-document.js'

/** Files that a consumer writes, and the document that one of them imports. */
const consumers = ['consumer.ts', 'document-consumer.ts', 'generated-consumer.ts']
const large = { resources: 150, maxBytes: 60_000 }

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
  writeFileSync(document, JSON.stringify(createLargeDocument(large.resources)))
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
  const outputs = await Promise.all(
    [['nodenext'], ['preserve', '--moduleResolution', 'bundler']].map((module) =>
      compile(project, compiler, version, module),
    ),
  )
  const problems = outputs.flatMap(({ output, folder }) => [
    ...output.split('\n').filter((line) => line.includes('error TS') && !foreign.test(line)),
    ...(existsSync(join(folder, 'large.d.ts')) ? [] : [`No declaration was written: ${output}`]),
  ])
  if (problems.length > 0) return { problems, bytes: 0 }
  const bytes = Math.max(...outputs.map(({ folder }) => statSync(join(folder, 'large.d.ts')).size))
  return {
    problems:
      bytes < large.maxBytes
        ? []
        : [`The declaration of ${large.resources} resources has ${bytes} bytes.`],
    bytes,
  }
}

/**
 * @param {string} project
 * @param {string} compiler
 * @param {string} version
 * @param {string[]} module
 * @returns {Promise<{ output: string, folder: string }>}
 */
function compile(project, compiler, version, module) {
  const folder = join(project, 'types', `${version}-${module[0]}`)
  mkdirSync(folder, { recursive: true })
  const args = ['--declaration', '--emitDeclarationOnly', '--outDir', folder, '--strict']
  args.push('--skipLibCheck', 'false', '--skipDefaultLibCheck', '--resolveJsonModule')
  args.push('--target', 'es2022', '--lib', 'es2022,dom,dom.iterable', '--module', ...module)
  return new Promise((resolve, reject) => {
    const compiling = spawn(process.execPath, [compiler, ...args, ...consumers, 'large.ts'], {
      cwd: project,
    })
    let output = ''
    compiling.stdout.on('data', (chunk) => {
      output += chunk
    })
    compiling.on('error', reject)
    compiling.on('close', () => resolve({ output, folder }))
  })
}
