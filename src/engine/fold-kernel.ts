/** The JavaScript side of fold-kernel.wat: lays out its memory and runs it. */
import { FOLD_KERNEL } from '../data/fold-kernel.ts'
import { isArabicLetter } from '../text/characters.ts'
import type { KernelTables } from './program.ts'

/** Offsets of the tables, as in fold-kernel.wat. */
const PAIRS = 0
const PATCHES = 65536
const LETTERS = 66560
const FILTERS = 67072
const COUNTS = 67136
const COUNT_SLOTS = 256
const TEXT = 73728
/** Bytes before and behind a text that a vector may read. */
const SLACK = 16
const PAGE = 65536

interface Exports {
  readonly memory: WebAssembly.Memory
  fold(from: number, end: number, delta: number, open: number): number
}

/**
 * The kernel with one program's tables. It holds one text at a time; whoever works on another meanwhile must be done
 * first. Views on its memory are good until the next `load`.
 */
export class FoldKernel {
  readonly #exports: Exports
  #capacity = 0
  #length = 0

  constructor({ pairs, patches, filters }: KernelTables) {
    this.#exports = instantiate()
    const memory = new Uint8Array(this.#exports.memory.buffer)
    memory.set(pairs, PAIRS)
    memory.set(patches, PATCHES)
    for (let index = 0; index < 512; index++) memory[LETTERS + index] = isArabicLetter(0x600 + index) ? 1 : 0
    memory.set(filters, FILTERS)
  }

  /** Takes a text and makes the copy that is patched. */
  load(source: Uint8Array): void {
    this.#reserve(source.length)
    this.#length = source.length
    const memory = new Uint8Array(this.#exports.memory.buffer)
    memory.set(source, TEXT)
    memory.set(source, TEXT + this.#delta)
    new Uint32Array(this.#exports.memory.buffer, COUNTS, COUNT_SLOTS).fill(0)
  }

  /** The text that was loaded. */
  get source(): Uint8Array {
    return new Uint8Array(this.#exports.memory.buffer, TEXT, this.#length)
  }

  get patched(): Uint8Array {
    return new Uint8Array(this.#exports.memory.buffer, TEXT + this.#delta, this.#length)
  }

  /** How often each rule patched since `load`, by index. */
  get counts(): Uint32Array {
    return new Uint32Array(this.#exports.memory.buffer, COUNTS, COUNT_SLOTS)
  }

  /**
   * Patches from `from` on and returns the offset of the byte that asks for more: an ASCII character, or the second byte of
   * a code point. Returns `end` when there is none. Unless `open`, the first patch is such a place too.
   */
  fold(from: number, end: number, open: boolean): number {
    return this.#exports.fold(TEXT + from, TEXT + end, this.#delta, open ? 1 : 0) - TEXT
  }

  get #delta(): number {
    return this.#capacity + 2 * SLACK
  }

  #reserve(length: number): void {
    if (length <= this.#capacity && this.#capacity > 0) return
    this.#capacity = Math.max(PAGE, 2 ** Math.ceil(Math.log2(length + 1)))
    const wanted = TEXT + 2 * (this.#capacity + 2 * SLACK)
    const { memory } = this.#exports
    const missing = wanted - memory.buffer.byteLength
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE))
  }
}

let compiled: WebAssembly.Module | undefined

function instantiate(): Exports {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(FOLD_KERNEL), (character) => character.charCodeAt(0)))
  const { memory, fold } = new WebAssembly.Instance(compiled).exports
  if (!(memory instanceof WebAssembly.Memory) || typeof fold !== 'function') throw new TypeError('not the fold kernel')
  return { memory, fold: fold as Exports['fold'] }
}
