import { visit } from 'jsonc-parser'

/** The text without what its string values say. */
export function structure(text: string): string {
  const json = text.replace(/^\ufeff/, '')
  const parts: string[] = []
  let behind = 0
  visit(json, {
    onLiteralValue(value, offset, length) {
      if (typeof value !== 'string') return
      parts.push(json.slice(behind, offset), '""')
      behind = offset + length
    },
  })
  return parts.join('') + json.slice(behind)
}
