/** Writes what the judge of final yehs knows into the kernel's memory. */
import { CHARS, LABEL_BITS, LABELS, LOGS, LONG_CHAR, LONG_CHARS, MARGIN, MOST_LOG, WORD_LISTS } from './layout.ts'
import { pairOf } from './pair.ts'
import type { YehTables } from './tables.ts'

/** All but the weights of the model. */
export function writeYehTables(buffer: ArrayBufferLike, tables: YehTables): void {
  const { characters, lists, labels, margin } = tables
  const memory = new Uint8Array(buffer)
  for (let second = 0; second < 0x100; second++) memory.set(characters.subarray(0, 0x80), CHARS + (second << 8))
  for (let code = 0x80; code < 0x800; code++) memory[CHARS + pairOf(code)] = characters[code] as number
  for (let lead = 0xe0; lead < 0xf0; lead++) {
    for (let second = 0x80; second < 0xc0; second++) memory[CHARS + (lead | (second << 8))] = LONG_CHAR
  }
  memory.set(characters, LONG_CHARS)
  memory.set(lists, WORD_LISTS)
  writeLogs(new Int16Array(buffer, LOGS, MOST_LOG))
  new Int32Array(buffer, MARGIN, 1).fill(margin)
  const places = new Int32Array(buffer, LABELS, 1 << LABEL_BITS)
  for (const hash of labels) {
    let place = hash & (places.length - 1)
    while (places[place] !== 0 && places[place] !== hash) place = (place + 1) & (places.length - 1)
    places[place] = hash
  }
}

/** Sixteenths of the natural logarithm, rounded: from which number on it is each of them. */
function writeLogs(logs: Int16Array): void {
  for (let log = 1, first = 0; first < logs.length; log++) {
    const next = Math.ceil(Math.exp((log - 0.5) / 16))
    logs.fill(log - 1, first, next)
    first = next
  }
}
