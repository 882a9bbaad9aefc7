import { PRESENTATION_FORMS } from '../data/presentation-forms.ts'
import { isArabicLetter } from '../text/characters.ts'

const FIRST_FORM = 0xfb50
const NONE: readonly number[] = []
const FORMS: ReadonlyMap<number, readonly number[]> = new Map(
  Object.entries(PRESENTATION_FORMS).map(([form, to]) => [Number(form), typeof to === 'number' ? [to] : to]),
)

/** The letters that an Arabic letter, or a presentation form of one or several, stands for; none for anything else. */
export function lettersOf(code: number): readonly number[] {
  if (!isArabicLetter(code)) return NONE
  return code < FIRST_FORM ? [code] : (FORMS.get(code) ?? [code])
}
