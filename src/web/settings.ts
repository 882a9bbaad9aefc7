import type { NormalizeOptions } from '../normalizer/options.ts'
import type { RuleId } from '../rule/rule.ts'

/** What a reader of the page can choose. */
export interface PageSettings {
  readonly digits: 'latn' | 'arab' | 'keep'
  readonly allDigits: boolean
  readonly dates: 'fix' | 'iso' | 'keep'
  readonly finalYeh: 'judge' | 'yeh' | 'maksura' | 'keep'
  readonly language: 'auto' | 'arabic-spans' | 'ar'
  /** The id of a format; `auto` for by name or beginning. */
  readonly type: string
  /** In JSON: only the values at these paths are prose; those at the others are not. */
  readonly fields: readonly string[]
  readonly skipFields: readonly string[]
  /** In JSON Lines: what becomes of a line that is no JSON. */
  readonly onError: 'fail' | 'keep' | 'drop'
  /** Rules that are turned on or off otherwise than by default. */
  readonly rules: Readonly<Record<RuleId, boolean>>
}

export const DEFAULTS: PageSettings = {
  digits: 'latn',
  allDigits: false,
  dates: 'fix',
  finalYeh: 'judge',
  language: 'auto',
  type: 'auto',
  fields: [],
  skipFields: [],
  onError: 'fail',
  rules: {},
}

/** As the library has them. */
export function optionsOf({ type: _, rules, ...rest }: PageSettings): NormalizeOptions {
  const named = (state: boolean): readonly string[] =>
    Object.entries(rules).flatMap(([id, isOn]) => (isOn === state ? [id] : []))
  return { ...rest, also: named(true), skip: named(false) }
}
