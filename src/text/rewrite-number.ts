/** Numbers written in another numbering system. */
import { digitValue, isDigit } from './characters.ts'
import {
  ARABIC_DECIMAL_SEPARATOR,
  ARABIC_INDIC_DIGIT_ZERO,
  ARABIC_PERCENT_SIGN,
  ARABIC_THOUSANDS_SEPARATOR,
  COMMA,
  DIGIT_ZERO,
  FULL_STOP,
  PERCENT_SIGN,
} from './code-points.ts'
import { isArabicSeparator, isPercent, type WrittenNumber } from './number.ts'
import type { Segment } from './segment.ts'
import { skipControlsBefore } from './skip-controls.ts'
import type { Span } from './span.ts'

/** The edit that writes `span`, all of `number` or a piece of it, in the system `target`. */
export function rewrite(
  segment: Segment,
  number: WrittenNumber,
  span: Span,
  target: 'latn' | 'arab',
): Span & { readonly text: string } {
  const { start, end } = target === 'latn' ? withSeparators(segment, number, span) : span
  return { start, end, text: convert(segment, start, end, target) }
}

/**
 * What stands from `start` to `end`, all of it digits, joiners and controls, with every digit in the system
 * `target`; for latn also with the separators and percent signs of latn.
 */
export function convert(segment: Segment, start: number, end: number, target: 'latn' | 'arab'): string {
  let text = ''
  for (let offset = start; offset < end; offset = segment.after(offset)) {
    text += String.fromCharCode(convertOne(segment.codeAt(offset), target))
  }
  return text
}

/** The digit for 0 to 9 in the system `target`. */
export function writtenDigit(value: number, target: 'latn' | 'arab'): number {
  return value + (target === 'latn' ? DIGIT_ZERO : ARABIC_INDIC_DIGIT_ZERO)
}

function convertOne(code: number, target: 'latn' | 'arab'): number {
  const value = digitValue(code)
  if (value >= 0) return writtenDigit(value, target)
  if (target === 'arab') return code
  if (code === ARABIC_DECIMAL_SEPARATOR) return FULL_STOP
  if (code === ARABIC_THOUSANDS_SEPARATOR) return COMMA
  return code === ARABIC_PERCENT_SIGN ? PERCENT_SIGN : code
}

/**
 * `span`, a stretch of `number`, with what touches its digits: an inner U+066B (٫) or U+066C (٬), an outer U+066A (٪). One
 * that a control keeps off is for digits/separators, so that no edit covers the control, which another rule may remove.
 */
function withSeparators(segment: Segment, number: WrittenNumber, span: Span): Span {
  let { start, end } = span
  const sign = segment.codeAt(end)
  if (end === number.end ? isPercent(segment, end) : isArabicSeparator(sign)) end = segment.after(end)
  if (start === number.start && segment.codeBefore(start) === ARABIC_PERCENT_SIGN) {
    // A percent sign between two numbers is the first one's.
    const before = segment.before(start)
    if (!isDigit(segment.codeBefore(skipControlsBefore(segment, before)))) start = before
  }
  return { start, end }
}
