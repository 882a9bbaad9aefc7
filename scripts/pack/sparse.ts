import { LEVELS, SHORT } from '../../src/yeh/sparse.ts'
import { BitWriter } from './bit-writer.ts'
import { riceOf } from './rice.ts'

/** What src/yeh/sparse.ts reads: `numbers` is 0 for no weight, else 1 and the number of one of the LEVELS `levels`. */
export function packSparse(numbers: Uint8Array, levels: Int8Array): Uint8Array {
  const order = byFrequency(numbers, levels)
  const codes = new Map(order.map((level, code) => [level + 1, code]))
  const gaps = gapsOf(numbers)
  const rice = riceOf(gaps, 8)
  const out = new BitWriter()
  let next = 0
  for (const number of numbers) {
    const code = codes.get(number)
    if (code === undefined) continue
    out.writeRice(gaps[next++] as number, rice)
    writeLevel(out, code)
  }
  out.writeRice(gaps[next] as number, rice)
  return Uint8Array.from([...order.map((level) => levels[level] as number), rice, ...out.bytes])
}

/** The numbers of the levels, the most frequent first. */
function byFrequency(numbers: Uint8Array, levels: Int8Array): readonly number[] {
  if (levels.length !== LEVELS) throw new RangeError(`${levels.length} levels`)
  const counts = new Uint32Array(LEVELS + 1)
  for (const number of numbers) counts[number] = (counts[number] as number) + 1
  const countOf = (level: number): number => counts[level + 1] as number
  return [...levels.keys()].sort((a, b) => countOf(b) - countOf(a) || a - b)
}

/** How many noughts stand before each weight, and behind the last. */
function gapsOf(numbers: Uint8Array): readonly number[] {
  const gaps: number[] = []
  let gap = 0
  for (const number of numbers) {
    if (number === 0) gap++
    else {
      gaps.push(gap)
      gap = 0
    }
  }
  return [...gaps, gap]
}

function writeLevel(out: BitWriter, code: number): void {
  if (code < SHORT) {
    out.write(code, 3)
    return
  }
  const beyond = code - SHORT
  out.write(SHORT + (beyond & 1), 3)
  out.writeOnes(beyond >> 1)
}
