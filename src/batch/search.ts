/** How inputs are looked for, decided before the first folder is read. */
export interface Search {
  /** Whether a file may be of a known format: by its path, or by a configuration, which is not read yet. */
  readonly isKnown: (path: string) => boolean
  /** The file that standard input is of, and whether it is passed over when that is ignored. */
  readonly stdin: { readonly name: string; readonly isExcluded: boolean } | undefined
  /** Whether a named file may be of any other, since its type was given. */
  readonly anyType: boolean
  /** Whether hidden files and folders are taken in folders. */
  readonly hidden: boolean
  /** Whether .gitignore, .git/info/exclude, .ignore and .yakafignore are read. */
  readonly readsIgnoreFiles: boolean
  /** More files of patterns. */
  readonly ignorePaths: readonly string[]
  /** Whether what is named is passed over too when it is ignored. */
  readonly excludesNamed: boolean
  /** Whether a named symbolic link stands for what it leads to. */
  readonly follow: boolean
  /** Whether a folder or pattern without any file is no failure. */
  readonly allowsUnmatched: boolean
  /** The list of --files-from; undefined when there is none. */
  readonly listed: readonly ListedName[] | undefined
  /** Told how many inputs were found so far, if anyone wants to know. */
  readonly onFound?: (count: number) => void
}

/** A name on a list of files: a path, or bytes that are no UTF-8, as they are shown. */
export type ListedName = { readonly path: string } | { readonly broken: string }
