import { build } from 'vite'
import { gzipSync } from 'node:zlib'
const r = await build({ root:'/tmp/va', logLevel:'error', configFile:false, build:{ write:false, modulePreload:false, rollupOptions:{ input:'/tmp/va/src/main.js', external:[/^msw/,'openapi-sampler'], preserveEntrySignatures:false } } })
const out=(Array.isArray(r)?r[0]:r).output.filter(o=>o.type==='chunk')
const by=new Map(out.map(o=>[o.fileName,o]))
const walk=(n,s)=>{if(s.has(n)||!by.has(n))return s;s.add(n);by.get(n).imports.forEach(i=>walk(i,s));return s}
const gz=s=>[...s].reduce((a,n)=>a+gzipSync(by.get(n).code,{level:9}).length,0)
const e=out.find(o=>o.isEntry), core=walk(e.fileName,new Set())
console.log('core',gz(core),[...core])
for(const o of out)if(o.isDynamicEntry){const add=[...walk(o.fileName,new Set())].filter(x=>!core.has(x));console.log('lazy',o.fileName,gz(add),add.length)}
