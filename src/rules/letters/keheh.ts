import { foldRule } from '../../rule/define.ts'
import { KAF, KEHEH, SWASH_KAF } from '../../text/code-points.ts'

export const keheh = foldRule({
  id: 'letters/keheh',
  safety: 'safe',
  summary: 'Write keheh and swash kaf as Arabic kaf.',
  why: 'Persian keyboards type U+06A9. A reader sees a kaf; search, sorting and hashing do not.',
  sources: [{ title: 'ICANN Root Zone LGR-5, Arabic script: U+06A9 and U+06AA are variants of U+0643' }],
  table: { [KEHEH]: KAF, [SWASH_KAF]: KAF },
  examples: [
    { from: 'الکتاب', to: 'الكتاب' },
    { from: 'ڪلام', to: 'كلام' },
    { keep: 'مكتبة', because: 'it already is an Arabic kaf' },
  ],
})
