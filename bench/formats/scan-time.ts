import { readFileSync } from 'node:fs'
import { Findings, NO_OPTIONS } from '../../src/format/findings.ts'
import type { Format } from '../../src/format/format.ts'
import type { Kernel } from '../../src/kernel/kernel.ts'
import { newKernel } from '../../src/normalizer/new-kernel.ts'
import { prepare } from '../../src/normalizer/prepare.ts'

/** Bytes scanned at a time, as the engine does it with a format that streams. */
const WINDOW = 1 << 21

/** Seconds of CPU that the scanner alone, and putting the text where it scans, take for 100 MB of the file: the best of a few rounds. */
export function scanTime(format: Format, path: string, rounds: number): number {
  const bytes = readFileSync(path)
  const kernel = newKernel(prepare({}, format).program)
  const times = Array.from({ length: rounds }, () => {
    const started = process.cpuUsage()
    scanAll(format, bytes, kernel)
    const { user, system } = process.cpuUsage(started)
    return (user + system) / 1e6
  })
  return Math.min(...times) / (bytes.length / 1e8)
}

function scanAll(format: Format, bytes: Buffer, kernel: Kernel): void {
  const scanner = format.scanner(NO_OPTIONS)
  const width = format.limit === undefined ? WINDOW : bytes.length
  for (let start = 0; start < bytes.length; ) {
    const window = bytes.subarray(start, start + width)
    kernel.load(window)
    start += scanner.scan(kernel, start + window.length === bytes.length, new Findings())
  }
}
