import type { Program } from '../../engine/program.ts'

/** What the tables of a program follow from: equal keys, equal tables. */
export function programKey({ rules, settings }: Program): string {
  return JSON.stringify([rules.map(({ id }) => id), { ...settings, words: settings.words.size }])
}
