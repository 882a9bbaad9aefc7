import { type Stats, statSync } from 'node:fs'

/** The names that a system has for a process's open descriptors. A shell gives `yakaf <(zcat a.gz)` one of them. */
const DESCRIPTOR = /^\/(?:dev\/(?:stdin|fd\/\d+)|proc\/(?:self|\d+)\/fd\/\d+)$/

/**
 * Of what stands at a path that was named: its stats, when it is to be read as a stream, like standard input. That is a pipe, or
 * whatever an open descriptor leads to: such a name is a symbolic link in form only. Undefined for all others.
 */
export function streamAt(path: string, stats: Stats): Stats | undefined {
  if (stats.isFIFO()) return stats
  if (!stats.isSymbolicLink() || !DESCRIPTOR.test(path)) return undefined
  const target = statSync(path)
  return target.isDirectory() ? undefined : target
}
