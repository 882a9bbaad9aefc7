import { GROUPS } from '/tmp/y3/main/scripts/article/cases.ts'
import { CONTEXT } from '/tmp/y3/main/src/article/context.ts'
import { pageLines } from '/tmp/y3/main/src/article/page-line.ts'
const [arg, ...words] = process.argv.slice(2)
const [g, p] = arg!.split('/')
for (const { name, casesOf } of GROUPS) if (name === g) for (const { name: n, text } of casesOf()) if (n === p) {
  let at = 0
  const lines = text.split('\n').map(raw => { const l = { raw, text: raw, start: at, end: at + raw.length }; at += raw.length + 1; return l })
  let page: any = pageLines(lines as never)
  const show = (s: string) => page.filter((l: any) => words.some(w => l.line.raw.includes(w))).forEach((l: any) => console.log('  ', s, l.kind, l.isRow ?? '', l.line.raw.slice(0, 60)))
  show('start')
  for (const step of CONTEXT) { const b = page; page = step(page); if (page.some((l: any, i: number) => l !== b[i] && words.some(w => l.line.raw.includes(w)))) show(step.name) }
}
