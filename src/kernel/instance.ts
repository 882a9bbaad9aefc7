/** The kernel as WebAssembly has it. Addresses are bytes of its memory. */
import { KERNEL } from '../data/kernel.ts'
import { bytesOfHex } from '../text/hex.ts'

export interface Exports {
  readonly memory: WebAssembly.Memory
  readonly fold: (from: number, start: number, end: number, delta: number) => number
  readonly copy: (from: number, to: number, length: number) => void
  readonly nextLineFeed: (from: number, end: number) => number
  readonly nextBlankLine: (from: number, end: number) => number
  readonly nextMaskSign: (from: number, end: number) => number
  readonly mayBeMisread: (from: number, end: number) => number
  readonly nextMisreadSign: (from: number, end: number) => number
  readonly nextPragma: (from: number, end: number) => number
  readonly nextStringSign: (from: number, end: number) => number
  readonly lineFeeds: () => number
  readonly glance: (start: number, end: number) => number
  readonly findDelimiter: (from: number, end: number) => number
  readonly readLeaf: (start: number, end: number, before: number, countsAll: number) => void
  readonly judge: (yeh: number, end: number) => number
  readonly settle: () => void
  readonly isEvidence: () => number
  readonly readBlock: (isWhole: number) => number
  readonly repair: (from: number, end: number, delta: number) => number
  readonly unpackWeights: (packed: number) => void
  readonly unpackWords: (packed: number, languages: number) => void
}

let compiled: WebAssembly.Module | undefined

/** A new instance; the code is compiled once. */
export function instantiate(): Exports {
  compiled ??= new WebAssembly.Module(bytesOfHex(KERNEL))
  const { exports } = new WebAssembly.Instance(compiled)
  if (!isKernel(exports))
    throw new TypeError('src/data/kernel.ts does not belong to src/kernel: run `npm run generate`')
  return exports
}

const FUNCTIONS = [
  'copy',
  'findDelimiter',
  'fold',
  'glance',
  'isEvidence',
  'judge',
  'mayBeMisread',
  'nextBlankLine',
  'nextLineFeed',
  'nextMaskSign',
  'nextMisreadSign',
  'nextPragma',
  'nextStringSign',
  'readBlock',
  'readLeaf',
  'repair',
  'settle',
  'unpackWeights',
  'unpackWords',
]

function isKernel(exports: object): exports is Exports {
  const named = new Map(Object.entries(exports))
  return (
    named.get('memory') instanceof WebAssembly.Memory &&
    FUNCTIONS.every((name) => typeof named.get(name) === 'function')
  )
}
