export type Language = 'ar' | 'en'

/** How something is counted: the number stands where `#` does. Arabic has six forms, English two. */
export type Counted = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }

/** Numbers with the digits that yakaf writes by itself. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en', ar: 'ar-u-nu-latn' }

export function numberIn(language: Language, count: number): string {
  return new Intl.NumberFormat(LOCALES[language]).format(count)
}

export function countedIn(language: Language, count: number, forms: Counted): string {
  const form = forms[new Intl.PluralRules(LOCALES[language]).select(count)] ?? forms.other
  return form.replace('#', numberIn(language, count))
}
