import { benchSizes } from './bundle-size.js'
import { benchCompile } from './compile.js'
import { benchImport } from './import-time.js'
import { benchOpenApi } from './open-api.js'
import { report } from './report.js'
import { benchRequests } from './request.js'
import { benchGrowth, benchTemplate } from './template.js'

await report([
  benchRequests,
  // Before whole APIs are compiled: the engine would optimise the parser for those, and it would parse at half the speed.
  () => benchTemplate(30),
  benchGrowth,
  benchCompile,
  benchOpenApi,
  benchImport,
  benchSizes,
])
