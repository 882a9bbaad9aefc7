import type { Program } from '../engine/program.ts'
import type { Rule, RuleId } from '../rule/rule.ts'

/**
 * What reports call a repair of misread text. It owns no letter: text is repaired before the rules see it (misread.ts), since what it
 * says of language and final yehs is not to be read in the garbled form.
 */
const MISREAD: Rule = {
  kind: 'fold',
  id: 'mojibake/misread-bytes',
  summary: 'Restore text that was read in a wrong encoding.',
  why: 'A program took the bytes for another encoding and saved what it saw.',
  safety: 'safe',
  table: new Map(),
  examples: [],
}

/** What reports call a word with U+FFFD. */
const LOST: Rule = {
  kind: 'line',
  id: 'mojibake/lost-letter',
  summary: 'Report a word that holds U+FFFD.',
  why: 'A program could not decode the bytes of a letter and saved this sign for them; only the source still has the letter.',
  safety: 'suggestion',
  remarks: () => [],
  examples: [],
}

/** What reports call a record that was left out since it is broken. */
const BROKEN: Rule = {
  kind: 'fold',
  id: 'records/broken',
  summary: 'Leave out a record that cannot be read.',
  why: 'One broken line would stop whoever reads the file; it is dropped because the user asked for it.',
  safety: 'unsafe',
  table: new Map(),
  examples: [],
}

/** What reports call a file that has not the form that the project's .editorconfig expects. */
const FORMS: readonly Rule[] = [
  form('charset', 'Report a file in another encoding than .editorconfig expects.'),
  form('line-ends', 'Report the first line that ends otherwise than .editorconfig expects.'),
  form('final-newline', 'Report a last line that ends otherwise than .editorconfig expects.'),
]

function form(name: string, summary: string): Rule {
  return {
    kind: 'line',
    id: `editorconfig/${name}`,
    summary,
    why: 'The people who work on a file have agreed on its form; yakaf keeps the form that a file has unless a flag names another.',
    safety: 'suggestion',
    remarks: () => [],
    examples: [],
  }
}

export const OWN_CHANGES: readonly Rule[] = [MISREAD, LOST, BROKEN, ...FORMS]
export const MISREAD_BYTES: RuleId = MISREAD.id
export const LOST_LETTER: RuleId = LOST.id
export const BROKEN_RECORD: RuleId = BROKEN.id
export const CHARSET: RuleId = 'editorconfig/charset'
export const LINE_ENDS: RuleId = 'editorconfig/line-ends'
export const FINAL_NEWLINE: RuleId = 'editorconfig/final-newline'

/** The program with names for what no rule changes or says; they stand behind the rules. */
export function withOwnChanges(program: Program): Program {
  return { ...program, rules: [...program.rules, ...OWN_CHANGES] }
}

/** The number of one of them in a program. */
export function numberOf({ rules }: Program, id: RuleId): number {
  return rules.findLastIndex((rule) => rule.id === id)
}
