import { instantiate } from './instance.ts'
import { IS_DECODED, SLACK, TEXT } from './layout.ts'

const PAGE = 0x10000

/**
 * The memory of an instance: its tables, a text from TEXT on, and as far behind it as `delta` says its copy, which is patched; what becomes of
 * the text is written behind these. Views on it move when it grows.
 */
export class Memory {
  readonly wasm = instantiate()
  all = new Uint8Array(this.wasm.memory.buffer)
  words = new Int32Array(this.wasm.memory.buffer)
  /** The text. */
  bytes = new Uint8Array(0)
  /** Its copy. */
  patched = new Uint8Array(0)
  /** Bytes of the longest text that there is room for. */
  capacity = 0

  /** Bytes from one text to the next. */
  get delta(): number {
    return this.capacity + 2 * SLACK
  }

  /** Takes a text, in two parts. What a longer one has left behind it goes: whoever reads whole vectors sees it. */
  load(first: Uint8Array, second: Uint8Array): void {
    const length = first.length + second.length
    this.#reserve(length)
    this.words[IS_DECODED >> 2] = 0
    this.view(length)
    this.bytes.set(first)
    this.bytes.set(second, first.length)
    this.patched.set(this.bytes)
    this.all.fill(0, TEXT + length, TEXT + length + SLACK)
  }

  /** The text is so many bytes long. */
  view(length: number): void {
    const { buffer } = this.wasm.memory
    this.bytes = new Uint8Array(buffer, TEXT, length)
    this.patched = new Uint8Array(buffer, TEXT + this.delta, length)
  }

  /** The address behind `texts` texts, where there is room for `bytes` then. */
  roomBehind(texts: number, bytes: number): number {
    const address = TEXT + texts * this.delta
    this.#growTo(address + bytes)
    return address
  }

  #reserve(length: number): void {
    if (length <= this.capacity && this.capacity > 0) return
    this.capacity = Math.max(PAGE, 2 ** Math.ceil(Math.log2(length + 1)))
    this.#growTo(TEXT + 2 * this.delta)
  }

  /** Makes room for `wanted` bytes in all. */
  #growTo(wanted: number): void {
    const { memory } = this.wasm
    const missing = wanted - memory.buffer.byteLength
    if (missing <= 0) return
    const { length } = this.bytes
    memory.grow(Math.ceil(missing / PAGE))
    this.all = new Uint8Array(memory.buffer)
    this.words = new Int32Array(memory.buffer)
    this.view(length)
  }
}
