import type { Edit } from '../text/edit.ts'
import { IS_DECODED, MOST_QUIET, RECORDS, SLACK, TEXT } from './layout.ts'
import type { Memory } from './memory.ts'

/** Bytes that take the place of one of an edit, and of a noted run, at most. */
const LONGEST_ESCAPE = 6
const LONGEST_RECORD = 6 * MOST_QUIET

/** The escapes of JSON in the text that the kernel holds: it reads them, and writes them again as they stood. */
export class Escapes {
  readonly #memory: Memory
  readonly #length: number

  /**
   * Begins to read them in the first `length` bytes: the text is to become what they stand for, and is kept as `encoded`. What stands outside of
   * strings may be broken.
   */
  constructor(memory: Memory, length: number) {
    this.#memory = memory
    this.#length = length
    memory.words[IS_DECODED >> 2] = 1
    const address = memory.roomBehind(2, memory.capacity + SLACK)
    this.encoded.set(memory.bytes.subarray(0, length))
    memory.all.fill(0, address + length, address + length + SLACK)
    memory.wasm.beginEscapes(address, TEXT)
  }

  /** Reads on up to an offset of the text as it stood, and returns where that is now. */
  decodeTo(offset: number): number {
    return this.#memory.wasm.decodeTo(this.#address + offset) - TEXT
  }

  /** Reads the rest. */
  end(): void {
    const memory = this.#memory
    memory.view(this.decodeTo(this.#length))
    memory.patched.set(memory.bytes)
  }

  /** The text as it stood, with its escapes. */
  get encoded(): Uint8Array {
    return new Uint8Array(this.#memory.wasm.memory.buffer, this.#address, this.#length)
  }

  get #address(): number {
    return TEXT + 2 * this.#memory.delta
  }

  /**
   * The same as `edited` of the kernel, written with escapes as it stood. `written`: how an edit is, with the offsets in `encoded` of what it
   * stands for.
   */
  encodedAgain(edits: readonly Edit[], written: (edit: Edit, start: number, end: number) => Uint8Array): Uint8Array {
    const memory = this.#memory
    const { wasm, capacity, delta } = memory
    const records = memory.words[RECORDS >> 2] as number
    const most = edits.reduce((sum, { text }) => sum + LONGEST_ESCAPE * text.length, LONGEST_RECORD * records)
    const target = memory.roomBehind(3, capacity + most + SLACK)
    const source = this.#address
    const place = (): number => wasm.sourcePlace() - source
    let write = target
    wasm.beginEscapes(source, TEXT)
    for (const edit of edits) {
      write = wasm.encodeTo(TEXT + edit.start, write, delta)
      const start = place()
      wasm.encodeTo(TEXT + edit.end, write, delta)
      const text = written(edit, start, place())
      memory.all.set(text, write)
      write += text.length
    }
    write = wasm.encodeTo(TEXT + memory.bytes.length, write, delta)
    return memory.all.subarray(target, write)
  }
}
