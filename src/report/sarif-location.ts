import type { Diagnostic } from '../normalizer/diagnostics.ts'
import { endOf, stretchOf } from './ends.ts'

export interface ArtifactLocation {
  readonly uri: string
  readonly uriBaseId?: '%SRCROOT%'
}

/** A file as SARIF names it: below the root, a file URI, where it can be, so that it is found on another machine. */
export function artifactLocation(path: string, root: string): ArtifactLocation {
  const { href } = new URL(path.split('/').map(encodeURIComponent).join('/'), root)
  return href.startsWith(root) ? { uri: href.slice(root.length), uriBaseId: '%SRCROOT%' } : { uri: href }
}

/** Columns in units of UTF-16, as `columnKind` declares; an end is the place behind. */
export function regionOf(diagnostic: Diagnostic): object {
  const { position } = diagnostic
  const end = endOf(position, stretchOf(diagnostic))
  return {
    startLine: position.line,
    startColumn: position.utf16Column,
    endLine: end.line,
    endColumn: end.utf16Column,
  }
}
