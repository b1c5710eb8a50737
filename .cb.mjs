import { benchCompile } from './test/benchmark/compile.js'
console.table(await benchCompile())
