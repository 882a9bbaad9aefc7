import { ARTICLE_FIELDS } from '../../article/fields.ts'
import { FORMATS } from '../../formats/registry.ts'
import { RULES } from '../../rules/registry.ts'
import type { Flag } from '../flag.ts'
import { partsOf } from '../flag-parts.ts'

/** What a shell may offer where a value is to stand. */
export type Offer =
  | { readonly kind: 'files' }
  | { readonly kind: 'folders' }
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly isList: boolean }
  | { readonly kind: 'anything' }

/** Encodings that Arabic texts are found in; others can be typed. */
const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'iso-8859-6', 'cp720', 'cp864']

export const RULE_IDS: readonly string[] = RULES.map(({ id }) => id)
const GROUPS = [...new Set(RULE_IDS.map((id) => id.slice(0, id.indexOf('/'))))]

const BY_PLACEHOLDER: Readonly<Record<string, readonly string[]>> = {
  rules: [...GROUPS, ...RULE_IDS],
  fields: ARTICLE_FIELDS,
  type: FORMATS.map(({ id }) => id),
}

/** What may stand behind a flag; undefined where it takes no value. What a value *is* says its placeholder: `<file>`. */
export function offerFor(flag: Flag): Offer | undefined {
  const { long, value } = partsOf(flag)
  if (value === undefined) return undefined
  const placeholder = value.slice(1, -1)
  if (placeholder === 'file') return { kind: 'files' }
  if (placeholder === 'folder') return { kind: 'folders' }
  const words = flag.choices ?? BY_PLACEHOLDER[placeholder] ?? encodingsFor(long)
  return words === undefined ? { kind: 'anything' } : { kind: 'words', words, isList: flag.list ?? false }
}

function encodingsFor(flag: string): readonly string[] | undefined {
  if (flag === '--encoding') return ['auto', ...ENCODINGS]
  return flag === '--output-encoding' ? ['same', ...ENCODINGS] : undefined
}
