import type { Program } from '../engine/program.ts'
import type { Rule } from '../rule/rule.ts'

/**
 * What reports call a repair. It stands behind the rules of a program and owns no letter: text is repaired before they see it
 * (repairing-document.ts), since what it says of language and final yehs is not to be read in the garbled form.
 */
const MOJIBAKE: Rule = {
  kind: 'fold',
  id: 'mojibake/misread-bytes',
  summary: 'Restore text that was read in a wrong encoding.',
  why: 'A program took the bytes for another encoding and saved what it saw.',
  safety: 'safe',
  table: new Map(),
  examples: [],
}

export function withMojibakeRule(program: Program): Program {
  return { ...program, rules: [...program.rules, MOJIBAKE] }
}
