import { benchSizes } from './bundle-size.js'
import { benchCompile } from './compile.js'
import { benchImport } from './import-time.js'
import { benchOpenApi } from './open-api.js'
import { report } from './report.js'
import { benchRequests } from './request.js'
import { benchGrowth, benchTemplate } from './template.js'

await report([
  benchRequests,
  benchCompile,
  () => benchTemplate(30),
  benchGrowth,
  benchOpenApi,
  benchImport,
  benchSizes,
])
