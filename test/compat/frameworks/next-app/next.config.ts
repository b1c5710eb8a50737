import type { NextConfig } from 'next'

export default {
  // Always a text: what is not set stays in the bundle as process.env.MOCKS, and the mocks with it.
  env: { MOCKS: process.env.MOCKS ?? '' },
  turbopack: { rules: { '*.yaml': { type: 'text' } } },
} satisfies NextConfig
