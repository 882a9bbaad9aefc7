import { PRESENTATION_FORMS } from '../data/presentation-forms.ts'
import { isArabicLetter } from '../text/characters.ts'
import { lazy } from '../text/lazy.ts'

const FIRST_FORM = 0xfb50
const NONE: readonly number[] = []
const forms: () => ReadonlyMap<number, readonly number[]> = lazy(
  () => new Map(Object.entries(PRESENTATION_FORMS).map(([form, to]) => [Number(form), [to].flat()])),
)

/** The letters that an Arabic letter, or a presentation form of one or several, stands for; none for anything else. */
export function lettersOf(code: number): readonly number[] {
  if (!isArabicLetter(code)) return NONE
  return code < FIRST_FORM ? [code] : (forms().get(code) ?? [code])
}
