import type { KeptPart } from './page-data.ts'

/** Lines of a part that stays, without their ends. */
export function keptLines({ text = '' }: KeptPart): readonly string[] {
  return text.replace(/\r?\n$/, '').split(/\r?\n/)
}
