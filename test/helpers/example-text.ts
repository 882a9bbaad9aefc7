import type { Example } from '../../src/rule/rule.ts'

/** The text an example of a rule begins with. */
export function exampleText(example: Example): string {
  if ('line' in example) return example.line
  return 'keep' in example ? example.keep : example.from
}
