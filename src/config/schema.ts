/** What may stand in a configuration. schemas/config-1.json is made from it. */
import * as z from 'zod/mini'
import { TYPE_NAMES } from '../normalizer/type-names.ts'
import { RULES } from '../rules/registry.ts'

const GROUPS = [...new Set(RULES.map(({ id }) => id.slice(0, id.indexOf('/'))))]
const RULE_NAMES = [...GROUPS, ...RULES.map(({ id }) => id)]

const text = z.string().check(z.minLength(1))
const flag = z.boolean()

/** A list, or the one thing that would stand in it. */
function listOf<T extends z.ZodMiniType>(item: T) {
  return z.union([item, z.array(item).check(z.minLength(1))])
}

/** An optional member, with what editors say of it. */
function member<T extends z.ZodMiniType>(schema: T, description: string) {
  return z.optional(schema.check(z.describe(description)))
}

const rules = listOf(z.enum(RULE_NAMES))

const settings = {
  encoding: member(text, 'encoding of the files; "auto" finds it'),
  language: member(
    z.enum(['auto', 'ar', 'arabic-spans']),
    'auto: leave what is not Arabic alone, with what it quotes; arabic-spans: repair quoted Arabic; ar: take all for Arabic',
  ),
  mojibake: member(z.enum(['fix', 'report', 'off']), 'text that was read in a wrong encoding and saved so'),
  only: member(rules, 'exactly these rules or groups'),
  skip: member(rules, 'all rules but these'),
  also: member(rules, 'these rules besides the default ones'),
  unsafe: member(flag, 'allow the unsafe rules among those chosen'),
  digits: member(z.enum(['latn', 'arab', 'keep']), 'numbering system for Persian and mixed numbers (CLDR ids)'),
  allDigits: member(flag, 'write all other numbers in that system too'),
  finalYeh: member(z.enum(['judge', 'yeh', 'maksura', 'keep']), 'how U+06CC at the end of a word is written'),
  words: member(
    z.union([text, z.record(z.string(), z.string())]),
    'words that end in U+06CC and how they are to end, or the JSON file that says so, relative to this one',
  ),
  repairMaksura: member(flag, 'judge final U+064A and U+0649 too where a document writes one of them for both'),
  dates: member(z.enum(['fix', 'iso', 'keep']), 'repair dates, write the certain ones as ISO 8601 too, or leave them'),
  dateOrder: member(z.enum(['dmy', 'mdy']), 'what 07/10/2014 is where nothing tells'),
  nullDates: member(z.enum(['drop', 'keep']), 'what becomes of dates that a database printed for none'),
  field: member(listOf(text), 'JSON: only the strings at these paths, such as text or a.b[].c'),
  skipField: member(listOf(text), 'JSON: not the strings at these paths'),
  onError: member(z.enum(['fail', 'keep', 'drop']), 'JSON Lines: what becomes of a line that is no JSON'),
}

export const overrideSchema = z.strictObject({
  files: listOf(text).check(
    z.describe(
      'patterns of files, relative to the folder of the configuration; without a solidus at any depth; ! excepts',
    ),
  ),
  type: member(z.enum(TYPE_NAMES), 'format of these files, which folders are searched for too'),
  ...settings,
})

export const configSchema = z.strictObject({
  $schema: z.optional(z.string()),
  extends: member(listOf(text), 'configurations that this one goes on from, relative to it'),
  ...settings,
  overrides: member(z.array(overrideSchema), 'settings for some files; the last one that names a file wins'),
})

/** What `--set` takes. */
export const assignmentSchema = z.strictObject(settings)

export type ConfigData = z.infer<typeof configSchema>
export type OverrideData = z.infer<typeof overrideSchema>
export type SettingsData = z.infer<typeof assignmentSchema>
