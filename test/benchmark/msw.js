import { report } from './report.js'
import { benchRequests } from './request.js'

await report([benchRequests])
