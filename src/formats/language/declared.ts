import type { ProseSpan } from '../../format/format.ts'

/** What a language tag says of a text: `any`: that its language is not known, or that it has several. */
export type Declared = 'arabic' | 'other' | 'any'

/** A language and what narrows it, as in BCP 47; `ar_EG`, as locales are written, too. No language has a longer code than these. */
const TAG = /^([a-z]{2,3})(?:[-_][a-z0-9]{1,8})*$/i

/** Arabic and the members of its macrolanguage in ISO 639-3, which share the spelling that yakaf restores. */
const ARABIC = new Set(
  `ar ara arb aao abh abv acm acq acw acx acy adf aeb aec afb ajp apc apd arq ars ary arz auz avl ayh ayl ayn ayp pga shu
  ssh`.split(/\s+/),
)

/** `und`: not known; `mul`: several. */
const ANY = new Set(['und', 'mul'])

/** ISO 639-1, with codes that were withdrawn. Two letters that are not here may be anything. */
const TWO_LETTERS = new Set(
  `aa ab ae af ak am an as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu
  fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji jv jw ka kg ki
  kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr
  nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th
  ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu`.split(/\s+/),
)

/** What three letters name in a field `language` of data about programs. */
const PROGRAMMING = new Set(['cpp', 'css', 'lua', 'php', 'sql', 'vue', 'xml'])

/**
 * What the value of `lang` and the like says: every tag of a language that is not Arabic is `other`, also `mis` (a language without
 * a code) and `zxx` (no language). Empty is `any`, as in HTML. Undefined for what names no language: it says nothing.
 */
export function declaredBy(value: string): Declared | undefined {
  if (value === '') return 'any'
  const language = TAG.exec(value)?.[1]?.toLowerCase()
  if (language === undefined) return undefined
  if (ARABIC.has(language)) return 'arabic'
  if (ANY.has(language)) return 'any'
  const isKnown = language.length === 2 ? TWO_LETTERS.has(language) : !PROGRAMMING.has(language)
  return isKnown ? 'other' : undefined
}

export type Language = ProseSpan['language']

/** What a language tag makes of the language around it; undefined where there is no tag. */
export function languageOf(tag: string | undefined, around: Language): Language {
  const declared = tag === undefined ? undefined : declaredBy(tag)
  if (declared === undefined) return around
  return declared === 'any' ? undefined : declared
}
