import {
  FARSI_IS_MAKSURA,
  FARSI_IS_YEH,
  INVERSE,
  IS_FARSI,
  IS_MAKSURA,
  IS_YEH,
  MAKSURA_FOR_BOTH,
  YEH_FOR_BOTH,
} from '../kernel/layout.ts'
import type { YehCounts } from '../kernel/tables.ts'
import { LanguageGate } from '../normalizer/language-gate.ts'
import type { Prepared } from '../normalizer/prepare.ts'
import { HEAD } from '../normalizer/profile.ts'
import { yehHeadOf } from '../normalizer/yeh-head.ts'
import type { FinalYeh, Sounds, YehPolicy } from './inspection.ts'
import { scan } from './scan.ts'

const POLICIES: ReadonlyMap<number, YehPolicy> = new Map([
  [FARSI_IS_YEH, 'P1'],
  [FARSI_IS_MAKSURA, 'P3'],
  [INVERSE, 'P4'],
  [YEH_FOR_BOTH, 'P5'],
  [MAKSURA_FOR_BOTH, 'P6'],
])

/** The policy of the document's head, also where no rule asks for it. `text` without a byte order mark. */
export function finalYehOf(text: string, prepared: Prepared): FinalYeh {
  const { program, language, format } = prepared
  const { kernel, blocks } = scan(text, prepared)
  const head = blocks.filter((block) => (block[0]?.start ?? 0) < HEAD)
  const gate = language === 'ar' ? undefined : new LanguageGate(kernel, language, format.kind === 'text')
  gate?.enterHead(head)
  const open = head.map((block) => gate?.openStretches(block) ?? block)
  const { policy, counts } = yehHeadOf(kernel, open, program.settings.repairMaksura)
  return {
    isJudged: program.judged !== undefined,
    policy: POLICIES.get(policy) ?? 'by-words',
    counts: {
      farsiYeh: soundsOf(counts, IS_FARSI),
      yeh: soundsOf(counts, IS_YEH),
      alefMaksura: soundsOf(counts, IS_MAKSURA),
    },
  }
}

function soundsOf(counts: YehCounts, letter: number): Sounds {
  return { likeYeh: counts[2 * letter] ?? 0, likeMaksura: counts[2 * letter + 1] ?? 0 }
}
