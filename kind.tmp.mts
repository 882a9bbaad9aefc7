import { kindOf } from '/tmp/y3/main/src/article/line-kind.ts'
import { labelAlone, labelAtStart } from '/tmp/y3/main/src/article/labels.ts'
for (const t of process.argv.slice(2)) console.log(t, kindOf({raw: t, text: t, start: 0, end: t.length}), labelAlone(t), JSON.stringify(labelAtStart(t)))
