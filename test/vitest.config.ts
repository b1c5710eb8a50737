import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { apiGateway } from '../src/vite.ts'

/**
 * Tests that need an environment of their own: a DOM, a browser, the built package, or a server that a helper starts
 * once for each file that imports it.
 */
const isolatedTests = ['browser', 'demo', 'package', 'recipes', 'vite', 'vitest'].map(
  (folder) => `test/${folder}/**/*.test.{ts,tsx}`,
)

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [apiGateway({ include: 'demo/app/*.yaml' })],
  test: {
    // A machine that is busy needs longer than Vitest's five seconds for the tests of limits.
    testTimeout: 30_000,
    // Vitest leaves a core to its own process, which on two cores halves the speed; that process is mostly idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: isolatedTests,
          // Files share a thread and its modules: isolation costs more than twice the CPU time.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'dom', include: isolatedTests, exclude: ['test/vite/consumer/**'] },
      },
      {
        extends: true,
        // Enabled here, because Vitest does not pass its --typecheck flag on to projects.
        test: { name: 'types', include: [], typecheck: { enabled: true, only: true } },
      },
    ],
  },
})
