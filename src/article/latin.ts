const LATIN = /^[\p{Script=Latin}\p{P}\p{Nd}\s]+$/u

/** Whether all letters of a text are Latin. */
export function isLatin(text: string): boolean {
  return LATIN.test(text)
}
