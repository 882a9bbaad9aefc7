import { COUNT_BITS, RICE_BITS } from '../../src/text/bit-reader.ts'
import type { BitWriter } from './bit-writer.ts'
import { riceOf } from './rice.ts'

/** Writes a list that src/text/bit-reader.ts reads. */
export function writeNumbers(out: BitWriter, numbers: Iterable<number>): void {
  const sorted = [...numbers].sort((a, b) => a - b)
  const gaps = sorted.map((number, index) => number - (sorted[index - 1] ?? 0))
  const rice = riceOf(gaps, (1 << RICE_BITS) - 1)
  if (sorted.length >> COUNT_BITS > 0) throw new RangeError(`a list of ${sorted.length} numbers`)
  out.write(sorted.length, COUNT_BITS)
  out.write(rice, RICE_BITS)
  for (const gap of gaps) out.writeRice(gap, rice)
}
