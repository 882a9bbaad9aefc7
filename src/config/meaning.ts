/** What the form of a value does not tell: whether names exist, and files of words say something. */
import { resolve } from 'node:path'
import { selectionOf } from '../formats/json/selection.ts'
import { encodingNamed } from '../io/encodings.ts'
import { YakafError } from '../text/error.ts'
import { wordListOf } from '../yeh/word-list.ts'
import type { OverrideData, SettingsData } from './schema.ts'
import { KEYS, type Key, type Settings } from './settings.ts'
import { readWords } from './words-file.ts'

/** Makes the error for a setting that means nothing, from what is wrong with it. */
export type Complain = (key: Key, message: string) => YakafError

/**
 * Settings from what stands in a configuration: lists are lists, words are read. `folder`: where files of words are.
 *
 * @throws what `complain` makes
 */
export async function settingsFrom(
  data: SettingsData & Partial<OverrideData>,
  folder: string,
  complain: Complain,
): Promise<Settings> {
  const { words } = data
  const settings: Settings = onlySettings({
    ...data,
    field: listOf(data.field),
    skipField: listOf(data.skipField),
    only: listOf(data.only),
    skip: listOf(data.skip),
    also: listOf(data.also),
    words: typeof words === 'string' ? told('words', () => readWords(resolve(folder, words), words), complain) : words,
  })
  const { encoding = 'auto' } = settings
  if (encoding !== 'auto') {
    try {
      await encodingNamed(encoding)
    } catch (error) {
      throw located(error, 'encoding', complain)
    }
  }
  told('words', () => wordListOf(settings.words ?? {}), complain)
  told('field', () => selectionOf(settings.field ?? [], []), complain)
  told('skipField', () => selectionOf([], settings.skipField ?? []), complain)
  return settings
}

function told<T>(key: Key, check: () => T, complain: Complain): T {
  try {
    return check()
  } catch (error) {
    throw located(error, key, complain)
  }
}

function located(error: unknown, key: Key, complain: Complain): unknown {
  return error instanceof YakafError ? complain(key, error.message) : error
}

function listOf(value: string | readonly string[] | undefined): readonly string[] | undefined {
  return typeof value === 'string' ? [value] : value
}

/** What is not said must not hide what another layer says; what is no setting of files goes too. */
function onlySettings(data: { readonly [K in Key]?: Settings[K] | undefined }): Settings {
  return Object.fromEntries(KEYS.filter((key) => data[key] !== undefined).map((key) => [key, data[key]]))
}
