import { benchMemory } from './memory.js'
import { report } from './report.js'
import { benchStart } from './start-time.js'
import { benchSuite } from './suite.js'

const benches = { '--suite': benchSuite, '--memory': benchMemory }
const [flag] = process.argv.slice(2)
const chosen = Object.entries(benches).find(([name]) => name === flag)
await report([chosen?.[1] ?? benchStart])
