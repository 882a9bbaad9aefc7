import { ARABIC_INDIC_DIGIT_ZERO, EXTENDED_ARABIC_INDIC_DIGIT_ZERO } from '../text/code-points.ts'
import type { DigitRuns } from './inspection.ts'

const RUN = /[0-9\u0660-\u0669\u06f0-\u06f9]+/g

export function digitRunsOf(text: string): DigitRuns {
  const runs = { latn: 0, arab: 0, arabext: 0, mixed: 0 }
  for (const [run] of text.matchAll(RUN)) runs[systemOf(run)]++
  return runs
}

function systemOf(run: string): keyof DigitRuns {
  const systems = new Set(Array.from(run, (digit) => systemOfDigit(digit.charCodeAt(0))))
  const [only] = systems
  return systems.size === 1 && only !== undefined ? only : 'mixed'
}

function systemOfDigit(code: number): 'latn' | 'arab' | 'arabext' {
  if (code >= EXTENDED_ARABIC_INDIC_DIGIT_ZERO) return 'arabext'
  return code >= ARABIC_INDIC_DIGIT_ZERO ? 'arab' : 'latn'
}
