import { report } from './report.js'
import { benchGrowth, benchTemplate } from './template.js'

await report([() => benchTemplate(30), () => benchTemplate(300), benchGrowth])
