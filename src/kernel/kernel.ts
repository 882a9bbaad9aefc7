/** The TypeScript side of the kernel: lays out its memory and calls it. Offsets here are bytes of the loaded text. */
import { KERNEL } from '../data/kernel.ts'
import { isArabicLetter, isArabicMark, isTransparent } from '../text/characters.ts'
import { TATWEEL } from '../text/code-points.ts'
import {
  BASES,
  BOUNDARY,
  COUNTS,
  FILTERS,
  IS_LETTER,
  IS_MARK,
  IS_TATWEEL,
  KINDS,
  LETTER,
  LETTER_POINTS,
  LONG,
  MEMO,
  MISSED,
  MOST_RULES,
  NOISE,
  PAIRS,
  PATCHES,
  RUN_SETS,
  SIDES,
  SLACK,
  TEXT,
  WORD_BITS,
  WORDS,
} from './layout.ts'
import type { EvidenceTables, FoldTables } from './tables.ts'

const PAGE = 0x10000

interface Exports {
  readonly memory: WebAssembly.Memory
  readonly fold: (from: number, start: number, end: number, delta: number, open: number) => number
  readonly nextLineFeed: (from: number, end: number) => number
  readonly nextMaskSign: (from: number, end: number) => number
  readonly score: (start: number, end: number, before: number, decisive: number) => number
}

/**
 * One instance of the kernel with its tables. It holds one text at a time; whoever works on another meanwhile must be
 * done first. Views on its memory are good until the next `load`.
 */
export class Kernel {
  /** The text that was loaded. */
  bytes = new Uint8Array(0)
  /** Its copy, which is patched. */
  patched = new Uint8Array(0)
  readonly #wasm: Exports
  #words: Int32Array
  #capacity = 0

  constructor(fold: FoldTables, evidence: EvidenceTables) {
    this.#wasm = instantiate()
    this.#words = new Int32Array(this.#wasm.memory.buffer)
    writeFoldTables(this.#wasm.memory.buffer, fold)
    writeCharacters(this.#wasm.memory.buffer)
    writeEvidence(this.#wasm.memory.buffer, evidence)
  }

  /** Takes a text and makes the copy that is patched. */
  load(source: Uint8Array): void {
    this.#reserve(source.length)
    const { buffer } = this.#wasm.memory
    this.bytes = new Uint8Array(buffer, TEXT, source.length)
    this.patched = new Uint8Array(buffer, TEXT + this.#delta, source.length)
    this.bytes.set(source)
    this.patched.set(source)
    this.counts.fill(0)
  }

  /** How often each rule patched since `load`, by index. */
  get counts(): Uint32Array {
    return new Uint32Array(this.#wasm.memory.buffer, COUNTS, MOST_RULES)
  }

  /**
   * Patches the segment from `start` to `end`, from `from` on, and returns the offset of the byte that asks for more: an
   * ASCII character, or the second byte of a code point; `end` when there is none. Unless `open`, the first patch is such
   * a place too.
   */
  fold(from: number, start: number, end: number, open: boolean): number {
    return this.#wasm.fold(TEXT + from, TEXT + start, TEXT + end, this.#delta, open ? 1 : 0) - TEXT
  }

  /** Where the kernel keeps the answer for the word that `fold` has just stopped at; -1 when that is no such word. */
  get missed(): number {
    return this.#words[MISSED >> 2] as number
  }

  /** Keeps the answer for the word at `place`: a patch with its condition (layout.ts), or UNCHANGED. */
  remember(place: number, patch: number): void {
    this.#words[(MEMO + place + 16) >> 2] = patch
  }

  /** The offset of the first LF at or behind `from`; the length of the text when there is none. */
  nextLineFeed(from: number): number {
    return this.#wasm.nextLineFeed(TEXT + from, TEXT + this.bytes.length) - TEXT
  }

  /** The offset of the first `/ @ # \ _`, or of what may be an ornate parenthesis, in a stretch; `end` when there is none. */
  nextMaskSign(from: number, end: number): number {
    return this.#wasm.nextMaskSign(TEXT + from, TEXT + end) - TEXT
  }

  /** `before` with the points of the words of a stretch, up to the first sum at least `decisive` away from 0. */
  score(start: number, end: number, before: number, decisive: number): number {
    return this.#wasm.score(TEXT + start, TEXT + end, before, decisive)
  }

  get #delta(): number {
    return this.#capacity + 2 * SLACK
  }

  #reserve(length: number): void {
    if (length <= this.#capacity && this.#capacity > 0) return
    this.#capacity = Math.max(PAGE, 2 ** Math.ceil(Math.log2(length + 1)))
    const wanted = TEXT + 2 * (this.#capacity + 2 * SLACK)
    const { memory } = this.#wasm
    const missing = wanted - memory.buffer.byteLength
    if (missing <= 0) return
    memory.grow(Math.ceil(missing / PAGE))
    this.#words = new Int32Array(memory.buffer)
  }
}

let compiled: WebAssembly.Module | undefined

function instantiate(): Exports {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(KERNEL), (character) => character.charCodeAt(0)))
  return new WebAssembly.Instance(compiled).exports as unknown as Exports
}

function writeFoldTables(buffer: ArrayBufferLike, { pairs, patches, filters, runSets, noise }: FoldTables): void {
  const memory = new Uint8Array(buffer)
  memory.set(pairs, PAIRS)
  memory.set(patches, PATCHES)
  memory.set(filters, FILTERS)
  memory.set(runSets, RUN_SETS)
  memory.set(noise, NOISE)
}

/** What characters.ts knows, as far as the kernel asks. */
function writeCharacters(buffer: ArrayBufferLike): void {
  const sides = new Uint8Array(buffer, SIDES, LONG)
  for (let code = 0; code < LONG; code++) {
    if (isArabicLetter(code)) sides[code] = LETTER
    else if (!isTransparent(code)) sides[code] = BOUNDARY
  }
  const kinds = new Uint8Array(buffer, KINDS, 0x10000)
  for (const [first, last] of ARABIC_BLOCKS) {
    for (let code = first; code <= last; code++) {
      if (isArabicLetter(code)) kinds[code] = IS_LETTER
      else if (isArabicMark(code)) kinds[code] = IS_MARK
    }
  }
  kinds[TATWEEL] = IS_TATWEEL
}

/** Arabic to Arabic Extended-A, and both blocks of presentation forms. */
const ARABIC_BLOCKS = [
  [0x0600, 0x08ff],
  [0xfb50, 0xfeff],
] as const

function writeEvidence(buffer: ArrayBufferLike, { bases, letterPoints, wordPoints }: EvidenceTables): void {
  new Uint16Array(buffer, BASES, LONG).set(bases)
  new Int8Array(buffer, LETTER_POINTS, LONG).set(letterPoints)
  const words = new Int32Array(buffer, WORDS, 2 << WORD_BITS)
  const mask = (1 << WORD_BITS) - 1
  for (const [hash, points] of wordPoints) {
    let place = hash & mask
    while (words[2 * place + 1] !== 0) place = (place + 1) & mask
    words[2 * place] = hash
    words[2 * place + 1] = points
  }
}
