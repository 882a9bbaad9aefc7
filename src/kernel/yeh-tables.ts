/** Writes what the judge of final yehs knows into the kernel's memory. */
import type { Exports } from './instance.ts'
import { LABEL_BITS, LABELS, LOGS, LONG_CHARS, MARGIN, MOST_LOG, YEHS } from './layout.ts'
import type { YehTables } from './tables.ts'

/** The packed model passes through the room for final yehs, of which none has been read yet. */
export function writeYehTables({ memory, spreadKinds, unpackModel }: Exports, tables: YehTables): void {
  const { characters, model, labels, margin } = tables
  const { buffer } = memory
  const bytes = new Uint8Array(buffer)
  bytes.set(characters, LONG_CHARS)
  spreadKinds()
  bytes.set(model, YEHS)
  unpackModel(YEHS)
  writeLogs(new Int16Array(buffer, LOGS, MOST_LOG))
  const words = new Int32Array(buffer)
  words[MARGIN >> 2] = margin
  const places = words.subarray(LABELS >> 2)
  const last = (1 << LABEL_BITS) - 1
  for (const hash of labels) {
    let place = hash & last
    while (places[place] !== 0 && places[place] !== hash) place = (place + 1) & last
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
