/** The kernel as WebAssembly has it. Addresses are bytes of its memory. */
import { kernelCode } from './kernel-code.ts'

export interface Exports {
  readonly memory: WebAssembly.Memory
  readonly fold: (from: number, start: number, end: number, delta: number) => number
  readonly foldBlocks: (from: number, count: number, opening: number, areDocuments: number, delta: number) => number
  readonly beginCopy: () => void
  readonly beginEscapes: (from: number, to: number) => void
  readonly copyWritten: (from: number, end: number, to: number, delta: number) => number
  readonly decodeTo: (until: number) => number
  readonly encodeTo: (until: number, to: number, delta: number) => number
  readonly hasEscapes: () => number
  readonly sourcePlace: () => number
  readonly stringEnd: (start: number, end: number) => number
  readonly isArabicDocument: () => number
  readonly leaveDocuments: () => void
  readonly nextLineFeed: (from: number, end: number) => number
  readonly nextBlankLine: (from: number, end: number) => number
  readonly nextMaskSign: (from: number, end: number) => number
  readonly mayBeMisread: (from: number, end: number) => number
  readonly nextMisreadSign: (from: number, end: number) => number
  readonly nextPragma: (from: number, end: number) => number
  readonly lineFeeds: () => number
  readonly glance: (start: number, end: number) => number
  readonly findDelimiter: (from: number, end: number) => number
  readonly readWholeLeaf: (start: number, end: number, before: number) => void
  readonly judge: (yeh: number, end: number) => number
  readonly settle: () => void
  readonly addToHead: () => void
  readonly clearHead: () => void
  readonly headPolicy: () => number
  readonly readBlock: (isWhole: number) => number
  readonly readStrings: (start: number, end: number) => number
  readonly repair: (from: number, end: number, delta: number) => number
  readonly spreadBases: (bases: number) => void
  readonly spreadFlags: () => void
  readonly spreadKinds: () => void
  readonly spreadWords: (planes: number, count: number, hashShift: number) => number
  readonly unpackModel: (packed: number) => void
  readonly writeSets: () => void
}

let compiled: WebAssembly.Module | undefined

/** A new instance; the code is compiled once. */
export function instantiate(): Exports {
  compiled ??= new WebAssembly.Module(kernelCode())
  const { exports } = new WebAssembly.Instance(compiled)
  if (!isKernel(exports))
    throw new TypeError('src/data/kernel.ts does not belong to src/kernel: run `npm run generate`')
  return exports
}

function isKernel(exports: object): exports is Exports {
  const { memory, ...others } = exports as Partial<Exports>
  return memory instanceof WebAssembly.Memory && Object.values(others).every((one) => typeof one === 'function')
}
