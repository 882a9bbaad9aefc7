/** How much a page may hold: browsers open 20 MB of it in a second, and nobody reads more. What is left out is counted. */

/** UTF-16 units of the details of all files, and of one. */
export const MOST_OF_PAGE = 1 << 24
export const MOST_OF_FILE = 1 << 22
/** UTF-16 units of lines that stay, of one file: a short one is shown whole, of a long one what changes. */
export const MOST_KEPT = 1 << 16
/** UTF-16 units of an unchanged stretch within a line, above which its middle is left out. */
export const MOST_OF_STRETCH = 1200
/** UTF-16 units of one side of a change. */
export const MOST_OF_CHANGE = 400
/** UTF-16 units of a part of a line. */
export const MOST_OF_PART = 4000
export const MOST_FILES = 20_000
export const MOST_WORDS = 5000
/** Places of undecided words of one file. */
export const MOST_NOTES = 20_000
export const MOST_REMARKS = 5000
/** Places that are shown of one word, and files of it that are listed. */
export const MOST_CONTEXTS = 6
export const MOST_FILES_OF_WORD = 200
