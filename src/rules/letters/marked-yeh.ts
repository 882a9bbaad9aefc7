import { foldRule } from '../../rule/define.ts'
import { YEH, YEH_WITH_SMALL_V, YEH_WITH_THREE_DOTS_BELOW } from '../../text/code-points.ts'

export const markedYeh = foldRule({
  id: 'letters/marked-yeh',
  safety: 'unsafe',
  default: 'off',
  summary: 'Write the Kurdish yeh with small v and the African yeh with three dots as Arabic yeh.',
  why: 'U+06CE and U+06D1 are letters of other languages, met in Arabic text in names. Who wants only Arabic letters can fold them.',
  table: { [YEH_WITH_SMALL_V]: YEH, [YEH_WITH_THREE_DOTS_BELOW]: YEH },
  examples: [
    { from: 'هەولێر', to: 'هەولير' },
    { from: 'مالۑ', to: 'مالي' },
    { keep: 'أربيل', because: 'it holds Arabic letters only' },
  ],
})
