import { GROUPS } from '/tmp/y3/main/scripts/article/cases.ts'
import { CONTEXT } from '/tmp/y3/main/src/article/context.ts'
import { pageLines } from '/tmp/y3/main/src/article/page-line.ts'
import { layoutOf } from '/tmp/y3/main/src/article/layout.ts'
for (const arg of process.argv.slice(2)) { const [g, p] = arg.split('/')
for (const { name, casesOf } of GROUPS) if (name === g) for (const { name: n, text } of casesOf()) if (n === p) {
  let at = 0
  const lines = text.split('\n').map(raw => { const l = { raw, text: raw, start: at, end: at + raw.length }; at += raw.length + 1; return l })
  let page: any = pageLines(lines as never)
  for (const step of CONTEXT) page = step(page)
  for (const p of layoutOf(page).parts) console.log(' ', p.line.kind, '|', p.role, '|', p.because, '|', p.line.line.raw.slice(0,60))
} }
