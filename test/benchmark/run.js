import { benchSizes } from './bundle-size.js'
import { benchCompile } from './compile.js'
import { benchCors } from './cors.js'
import { benchImport } from './import-time.js'
import { benchOpenApi } from './open-api.js'
import { report } from './report.js'
import { benchRequests } from './request.js'
import { benchGrowth, benchTemplate } from './template.js'

await report([
  benchRequests,
  benchCors,
  // Runs before whole APIs are compiled: after those, the JavaScript engine has optimised the parser for them, and it
  // parses this template at half the speed.
  () => benchTemplate(30),
  benchGrowth,
  benchCompile,
  benchOpenApi,
  benchImport,
  benchSizes,
])
