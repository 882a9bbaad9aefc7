/** The three spellings of one text, written side by side: p1 (ى kept), p2 (ى typed as ی too) and clean. */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const VARIANTS = ['p1', 'p2', 'clean'] as const
export type Variant = (typeof VARIANTS)[number]
export type Spellings = { readonly [variant in Variant]: Uint8Array }

export interface Corpus {
  readonly name: string
  readonly paths: { readonly [variant in Variant]: string }
  /** Bytes of p1. */
  readonly bytes: number
}

/** Writes what `produce` hands over; `produce` is told how many bytes of p1 there are so far. */
export function writeVariants(
  name: string,
  folder: string,
  suffix: string,
  produce: (put: (spellings: Spellings) => number) => void,
): Corpus {
  const path = (variant: Variant): string => join(folder, `${variant}-${suffix}.txt`)
  const paths = { p1: path('p1'), p2: path('p2'), clean: path('clean') }
  const files = { p1: openSync(paths.p1, 'w'), p2: openSync(paths.p2, 'w'), clean: openSync(paths.clean, 'w') }
  let bytes = 0
  try {
    produce((spellings) => {
      for (const variant of VARIANTS) writeFully(files[variant], spellings[variant])
      bytes += spellings.p1.length
      return bytes
    })
  } finally {
    for (const variant of VARIANTS) {
      // What is still on its way to the disk would take time of whoever runs first.
      fsyncSync(files[variant])
      closeSync(files[variant])
    }
  }
  return { name, paths, bytes }
}

function writeFully(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}
