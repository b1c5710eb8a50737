import { benchCors } from './cors.js'
import { report } from './report.js'
import { benchRequests } from './request.js'

await report([benchRequests, benchCors])
