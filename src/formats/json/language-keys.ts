import { type Declared, declaredBy } from '../language/declared.ts'

/** Keys whose value may say in which language the strings beside it are. */
const KEYS = new Set(['lang', 'language', 'locale', 'inLanguage', 'xml:lang', '@language'])
const LENGTHS = new Set([...KEYS].map((key) => key.length))
const INITIALS = new Set([...KEYS].map((key) => key.charCodeAt(0)))

/** A country without a language: `IR` says no more of a text than that it is read there. */
const REGION = /^[A-Z]{2}$/

export function namesLanguage(key: string): boolean {
  return KEYS.has(key)
}

/** Whether the key from `start` to `end`, written without escapes, is one of them. Asked for every key, so first by its outside. */
export function isLanguageKey(bytes: Uint8Array, start: number, end: number): boolean {
  if (!LENGTHS.has(end - start) || !INITIALS.has(bytes[start] as number)) return false
  return namesLanguage(String.fromCharCode(...bytes.subarray(start, end)))
}

/** What a string declares as the value of such a key; undefined when it is prose. */
export function declaredAs(value: string): Declared | undefined {
  return REGION.test(value) ? undefined : declaredBy(value)
}
