/** `بيان رقم (14)`, `إعلان مناقصة عامة رقم (8/2025)`: the title of a text, above what it is about. */
const NUMBERED_TEXT =
  /^\s*(?:ال)?(?:بيان|بیان|إعلان|اعلان|بلاغ|قرار|تعميم|تعمیم|منشور|نداء|تحذير|إنذار|تنبيه|مناقصة|مرسوم|قانون)(?:\s[\p{L}\p{M}]+){0,3}\sرقم\s?[:(]?\s?\p{Nd}[\p{Nd}\s/-]*\)?(?:\s(?:لسنة|لعام)\s\p{Nd}{4})?\s*$/u

/** Whether a line is what kind of text it is and its number. */
export function isNumberedText(text: string): boolean {
  return NUMBERED_TEXT.test(text)
}
