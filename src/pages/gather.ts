import type { Metadata, Page } from './page.ts'

/** A value of a page's metadata, and where it stands. */
export interface Found {
  readonly field: keyof Metadata
  readonly value: string | readonly string[] | undefined
  readonly origin: string
}

/** Of each field the first value that says something. */
export function gathered(all: readonly Found[]): Pick<Page, 'metadata' | 'origins'> {
  const metadata: Record<string, string | readonly string[]> = {}
  const origins: Record<string, string> = {}
  for (const { field, value, origin } of all) {
    const clean = typeof value === 'string' ? inOneLine(value) : value?.map(inOneLine).filter((item) => item !== '')
    if (clean === undefined || clean.length === 0 || metadata[field] !== undefined) continue
    metadata[field] = clean
    origins[field] = origin
  }
  return { metadata, origins }
}

/** White space as a browser shows it. */
export function inOneLine(text: string): string {
  return text.replace(/[\s\u2028\u2029]+/gu, ' ').trim()
}
