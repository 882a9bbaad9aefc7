import { foldRule } from '../../rule/define.ts'
import { HEH, HEH_DOACHASHMEE } from '../../text/code-points.ts'

export const hehDoachashmee = foldRule({
  id: 'letters/heh-doachashmee',
  safety: 'safe',
  summary: 'Write heh doachashmee as Arabic heh.',
  why: 'Urdu keyboards and the text layer of PDF files have U+06BE for U+0647; windows-1256 holds it too. Behind a year it is the Hijri mark, which letters/hijri-mark writes.',
  sources: [{ title: 'ICANN second-level reference LGR, Arabic language: U+06BE is a variant of U+0647' }],
  table: { [HEH_DOACHASHMEE]: HEH },
  examples: [
    { from: 'ھذا الشھر', to: 'هذا الشهر' },
    { keep: 'هذا', because: 'it already is an Arabic heh' },
  ],
})
