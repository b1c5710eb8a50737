import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['*.fixture.ts'],
    reporters: ['default', 'msw-apigateway/vitest/coverage'],
    coverage: { enabled: true, reporter: ['text', 'lcov'], exclude: ['*.ts'] },
  },
})
