/** The tool itself, with the rule of the final yeh and no other, over one document at a time. */
import { openDocument, type Prepared, prepare } from '../../src/normalizer/prepare.ts'

export interface Answers {
  /** The document as it came out; what was a final yeh stands where it stood. */
  readonly bytes: Uint8Array
  /** Scores of the words that were left undecided, by place. */
  readonly undecided: ReadonlyMap<number, number>
}

/** All is taken for Arabic, which these texts are: what the language judge leaves is measured by eval:language. */
export function toolFor(repairMaksura: boolean): Prepared {
  return prepare({ only: ['words/final-yeh'], repairMaksura, language: 'ar' })
}

export function answersOf(tool: Prepared, bytes: Uint8Array): Answers {
  const answers = bytes.slice()
  const undecided = new Map<number, number>()
  const document = openDocument(tool)
  let start = 0
  for (const pieces of [document.push(bytes), document.end()]) {
    for (const { source, patched, notes } of pieces) {
      answers.set(patched, start)
      for (let note = 0; note < notes.length; note += 2)
        undecided.set(start + (notes[note] as number), notes[note + 1] as number)
      start += source.length
    }
  }
  return { bytes: answers, undecided }
}
