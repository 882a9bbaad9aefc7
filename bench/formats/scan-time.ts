import { readFileSync } from 'node:fs'
import { Findings, NO_OPTIONS } from '../../src/format/findings.ts'
import type { Format } from '../../src/format/format.ts'
import { isStringSign } from '../../src/formats/json/reader.ts'
import { LINE_FEED } from '../../src/text/code-points.ts'

/** Bytes scanned at a time, as the engine does it with a format that streams. */
const WINDOW = 1 << 21

/** Seconds of CPU that the scanner alone takes for 100 MB of the file: the best of a few rounds. */
export function scanTime(format: Format, path: string, rounds: number): number {
  const bytes = readFileSync(path)
  const times = Array.from({ length: rounds }, () => {
    const started = process.cpuUsage()
    scanAll(format, bytes)
    const { user, system } = process.cpuUsage(started)
    return (user + system) / 1e6
  })
  return Math.min(...times) / (bytes.length / 1e8)
}

function scanAll(format: Format, bytes: Buffer): void {
  const scanner = format.scanner(NO_OPTIONS)
  const width = format.limit === undefined ? WINDOW : bytes.length
  for (let start = 0; start < bytes.length; ) {
    const window = bytes.subarray(start, start + width)
    const nextLineFeed = (from: number): number => {
      const feed = window.indexOf(LINE_FEED, from)
      return feed < 0 ? window.length : feed
    }
    const nextStringSign = (from: number): number => {
      let at = from
      while (at < window.length && !isStringSign(window[at] as number)) at++
      return at
    }
    const text = { bytes: window, nextLineFeed, nextBlankLine: () => window.length, nextStringSign }
    start += scanner.scan(text, start + window.length === bytes.length, new Findings())
  }
}
