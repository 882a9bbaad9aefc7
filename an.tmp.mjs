import { build } from 'esbuild'
import { gzipSync, brotliCompressSync } from 'node:zlib'
import { leftOut } from './scripts/web/left-out.mjs'
const r = await build({ entryPoints:['src/web/worker/worker.ts'], bundle:true, format:'iife', platform:'browser', target:'es2022', charset:'utf8', minify:true, legalComments:'none', write:false, metafile:true, plugins:[leftOut]})
const t=r.outputFiles[0].text
console.log('worker', t.length, gzipSync(t,{level:9}).length, brotliCompressSync(t).length)
const m=Object.values(r.metafile.outputs)[0].inputs
for(const [k,v] of Object.entries(m).sort((a,b)=>b[1].bytesInOutput-a[1].bytesInOutput)) if(v.bytesInOutput>700&&process.argv[2]) console.log(v.bytesInOutput,k)
const s=await build({ entryPoints:['src/web/page/main.ts'], bundle:true, format:'iife', platform:'browser', target:'es2022', charset:'utf8', minify:true, write:false});console.log('page script',s.outputFiles[0].text.length,brotliCompressSync(s.outputFiles[0].text).length)
