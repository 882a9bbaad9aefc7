import type { Part, Role } from './part.ts'

/** Names and words behind labels: too short for what stands before them not to speak louder. */
const VALUES: ReadonlySet<Role> = new Set(['authors', 'section', 'sourceCredit', 'place', 'agency'])
/** Letters and digits that Persian keyboards type, and Arabic ones do not. */
const PERSIAN = /[\u06a9\u06cc\u06f0-\u06f9]/

/**
 * The parts of an Arabic page with the values of its labels in Arabic letters, also where a Persian label made a line look Persian:
 * `گروه: اقتصادی`.
 */
export function withArabicValues(parts: readonly Part[], repair: (line: string) => string): readonly Part[] {
  return parts.map((part) =>
    VALUES.has(part.role) && PERSIAN.test(part.line.text)
      ? { ...part, line: { ...part.line, text: repair(part.line.text).trim() } }
      : part,
  )
}
