import type { TemplateEngine } from './template-engine.ts'
import { compileRenderer } from './velocity/compile-renderer.ts'
import { createVelocityEngine } from './velocity/create-velocity-engine.ts'

/** The default engine with all of its parts, so that it renders without being loaded before. */
export const apacheVelocity: TemplateEngine = /* @__PURE__ */ createVelocityEngine(compileRenderer)
