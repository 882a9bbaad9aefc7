import { FORMATS } from '../formats/registry.ts'

/** Names that users know formats by besides their ids. */
export const TYPE_ALIASES: Readonly<Record<string, string>> = {
  ndjson: 'jsonl',
  text: 'plain',
  txt: 'plain',
  md: 'markdown',
}

/** Every name by which a user may say a format. */
export const TYPE_NAMES: readonly string[] = [...FORMATS.map(({ id }) => id), ...Object.keys(TYPE_ALIASES)]
