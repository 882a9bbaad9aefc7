/**
 * The kernel's memory, in bytes. Read by both sides: by TypeScript, which writes the tables, and by AssemblyScript, which
 * reads them (hence no more in this file than both languages understand).
 */

/**
 * 64 KiB: what the pair of neighbouring bytes `previous | current << 8` asks for: 0 nothing, STOP, RUN, else the number of
 * a patch. `current` is an ASCII character, or the second byte of a code point.
 */
export const PAIRS = 0
/** Ask JavaScript. */
export const STOP = 1
/** An ASCII character of a run that may be quiet. */
export const RUN = 2
/** The first number of a patch. */
export const FIRST_PATCH = 3

/** 4 bytes a patch: lead, trail, rule, condition. */
export const PATCHES = 0x10000
/** Conditions: made wherever it stands; */
export const ALWAYS = 1
/** where an Arabic letter follows directly, else STOP; */
export const BEFORE_LETTER = 2
/** likewise, and at the end of a word there is nothing to do; */
export const BEFORE_LETTER_ONLY = 3
/** likewise, and at the end of a word the word alone decides. */
export const BY_WORD = 4

/** 16 bytes for each nibble of a pair: previous high and low, current high and low; see `hits` in assembly/fold.ts. */
export const FILTERS = 0x10400

/** 1 byte for each ASCII character: 0, or 1 + the number of its run set; there are MOST_RUNS at most. */
export const RUN_SETS = 0x10440
export const MOST_RUNS = 4

/** 4 bytes a rule: how often it patched. */
export const COUNTS = 0x10800
export const MOST_RULES = 256

/** 1 byte for each code point below U+0800, and one for all others: what it is to the letter beside it. */
export const SIDES = 0x11000
/** What Arabic words are made of, in one code point. */
export const LETTER = 1
/** Neither a letter nor transparent: here a word ends or begins. */
export const BOUNDARY = 2

/** 1 byte, likewise, and one for edges: two bits a run set, whether a run wants a look because this stands before it, behind it. */
export const NOISE = 0x11900

/** The entry of both for code points of three and four bytes. */
export const LONG = 0x800
/** The entry of NOISE for the edges of a segment. */
export const EDGES = 0x801

/** 4 bytes: the place in MEMO of the word that the last stop was for, -1 when it was for something else. */
export const MISSED = 0x12200

/**
 * Words whose last letter has been decided: 24 bytes each, the letters (16 bytes, the last first, less U+0600), and the
 * patch with a condition that is not 0, or UNCHANGED, or 0 for not known.
 */
export const MEMO = 0x13000
export const MEMO_BITS = 14
export const MEMO_BYTES = 24
export const UNCHANGED = -1

/** The judge's: 2 bytes for each code point below U+0800, the letter that stands for its variants, 0 for no letter. */
export const BASES = 0x73000
/** 1 signed byte, likewise: the points of that letter. */
export const LETTER_POINTS = 0x74000
/** 1 byte for each code point of the BMP: what belongs to an Arabic word. */
export const KINDS = 0x75000
export const IS_LETTER = 1
export const IS_MARK = 2
export const IS_TATWEEL = 3
/** 8 bytes a word: hash and points, open addressing; a free place has 0 points. */
export const WORDS = 0x85000
export const WORD_BITS = 10

/** Bytes before and behind a text that a vector may read. */
export const SLACK = 64
/** The text, SLACK on both sides; its copy, which is patched, behind it. */
export const TEXT = 0x88000
