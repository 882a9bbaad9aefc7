import type { Evidence } from './article.ts'
import type { Part } from './part.ts'

/** For each field that was found, why its lines were taken for it. */
export function evidenceOf(parts: readonly Part[]): Readonly<Record<string, readonly Evidence[]>> {
  const fields: Record<string, Evidence[]> = {}
  for (const { role, line, because } of parts) {
    const field = role === 'place' || role === 'agency' ? 'dateline' : role === 'repetition' ? 'title' : role
    fields[field] ??= []
    fields[field].push({ because, span: line.span })
  }
  return fields
}
