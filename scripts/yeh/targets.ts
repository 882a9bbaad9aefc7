/** What the issue asks for, by the names of figures, in per cent; `most` where less is better. */
interface Target {
  readonly target: number
  readonly aim?: number
  readonly most?: true
}

export type Targets = Readonly<Record<string, Target>>

export const SINGLE_WORDS: Targets = {
  macro: { target: 98.7, aim: 99.0 },
  'ant-bbc': { target: 99.1, aim: 99.4 },
  'ant-cnn': { target: 99.4, aim: 99.6 },
  'ant-jawhara': { target: 98.9, aim: 99.2 },
  'openiti-1400': { target: 96.2, aim: 97.0 },
  ali: { target: 98.2, aim: 99.0 },
  aliMissed: { target: 28, most: true },
  newsDecided: { target: 99.7 },
  newsUndecided: { target: 5, most: true },
}

/** Points that evidence of the document may cost where it misleads. */
const LOSS: Target = { target: 0.4, most: true }

/** `long`: all documents of 150 words and more; of P4, all words count, and by `P4-farsi` those in ی. */
export const IN_DOCUMENTS: Targets = {
  ...Object.fromEntries(
    ['P1', 'P3', 'P4', 'P4-farsi'].flatMap((policy) => [
      [`${policy}.news`, { target: 99.8 }],
      [`${policy}.elsewhere`, { target: 99.4 }],
    ]),
  ),
  ...Object.fromEntries(
    ['P2', 'P2-half', 'P2-tenth', 'P2-words', 'P1-P2', 'P1-words', 'P3-words', 'P7'].flatMap((policy) => [
      [`${policy}.newsLoss`, LOSS],
      [`${policy}.elsewhereLoss`, LOSS],
    ]),
  ),
  'P2.newsDecided': { target: 99.7 },
  'P2.newsUndecided': { target: 5, most: true },
  'standard.changed': { target: 0, most: true },
}
