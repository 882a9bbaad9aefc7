/** Files that are packed as a whole, as their names tell. */

const SUFFIX = /\.gz$/i

/** A file on its way to the disk: whole or not at all. */
export interface OutFile {
  write(bytes: Uint8Array): void
  /** Has what is written brought to the disk, and waits for that elsewhere; `commit` then need not. Undefined where that is not worth while. */
  flush?(): Promise<void> | undefined
  commit(): void
  discard(): void
}

/** How the bytes of a file are packed. */
export interface Packing {
  /** The bytes that are in a file of these. */
  unpack(pieces: Iterable<Uint8Array>): Iterable<Uint8Array>
  /** A file that packs what is written into it. */
  pack(file: OutFile): OutFile
}

/** By a file's name; undefined for none. What packs and unpacks is loaded only where it is needed. */
export async function packingOf(path: string | undefined): Promise<Packing | undefined> {
  return path === undefined || !SUFFIX.test(path) ? undefined : (await import('./gzip.ts')).GZIP
}

/** The name of what is in a file: `article.txt` of `article.txt.gz`. */
export function innerName(path: string): string {
  return path.replace(SUFFIX, '')
}

/** What a name says of the packing: `.gz`, or nothing. */
export function packingSuffix(path: string): string {
  return SUFFIX.exec(path)?.[0] ?? ''
}
