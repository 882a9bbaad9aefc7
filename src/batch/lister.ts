import { visible } from '../report/code-points.ts'
import type { Consumer } from './consumer.ts'
import type { NameEnd, Streams } from './plan.ts'
import { quoted } from './quoted-name.ts'

/** Prints a file's name when its text changed, or would. */
export function lister(path: string, end: NameEnd, streams: Streams): Consumer {
  return {
    take: () => {},
    finish({ changed }) {
      if (changed) streams.out(listedName(path, end))
    },
  }
}

/** A name on a list, such as --files-from reads. */
export function listedName(path: string, end: NameEnd): string {
  if (end === 'nul') return `${path}\0`
  return `${end === 'terminal' ? visible(path) : quoted(path)}\n`
}
