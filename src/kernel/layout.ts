/**
 * The kernel's memory, in bytes. Read by both sides: by TypeScript, which writes the tables, and by AssemblyScript, which
 * reads them (hence no more in this file than both languages understand).
 */

/**
 * 64 KiB: what the pair of neighbouring bytes `previous | current << 8` asks for: 0 nothing, STOP, RUN, WIDE_RUN, else the
 * number of a patch. `current` is an ASCII character, or the second byte of a code point.
 */
export const PAIRS = 0
/** Ask JavaScript. */
export const STOP = 1
/** An ASCII character of a run that may be quiet. */
export const RUN = 2
/** A code point of two bytes of a run that may be quiet. */
export const WIDE_RUN = 3
/** The first number of a patch. */
export const FIRST_PATCH = 4

/** 4 bytes a patch: lead, trail, rule, condition. */
export const PATCHES = 0x10000
/**
 * Conditions. A patch waits for JavaScript or the word where its condition and the side that follows share a bit.
 * Made wherever it stands;
 */
export const ALWAYS = 1
/** where an Arabic letter follows directly, else STOP; */
export const BEFORE_LETTER = 0xc0
/** likewise, and at the end of a word there is nothing to do; */
export const BEFORE_LETTER_ONLY = 0xc1
/** likewise, and at the end of a word the word alone decides. */
export const BY_WORD = 0xc2

/** 16 bytes for each nibble of a pair: previous high and low, current high and low; see `buckets` in assembly/fold.ts. */
export const FILTERS = 0x10400

/**
 * 1 byte for each ASCII character: 0, or 1 + the number of its run set; there are MOST_RUNS at most. With LOUD, a run that
 * begins with the character wants a look wherever it stands.
 */
export const RUN_SETS = 0x10440
export const MOST_RUNS = 3
export const LOUD = 0x80
/** Code points of the longest run that may be quiet. */
export const MOST_QUIET = 32
/**
 * 4 bytes: lead, trail with its lower half 0, and a bit for each lower half: the column of two-byte code points whose runs
 * may be quiet. Their run set has the number WIDE_SET. 4 bytes more: whether a quiet run is to be recorded.
 */
export const WIDE = 0x1221c
export const WIDE_RECORDED = 0x12220
export const WIDE_SET = 3
/** 4 bytes: how many wide quiet runs the last `fold` found; 8 bytes each, where they start and end. */
export const RECORDS = 0x12224
export const RECORD = 0x13000
export const MOST_RECORDS = 512

/** 4 bytes a rule: how often it patched. */
export const COUNTS = 0x10800
export const MOST_RULES = 256

/** 64 KiB: what begins with the pair of bytes `first | second << 8` is to the letter before it, or ends with it to the one behind. */
export const SIDES = 0x20000
/** What Arabic words are made of, in one code point of two bytes. */
export const LETTER = 0
/** Neither a letter nor transparent: here a word ends or begins. */
export const BOUNDARY = 0x80
/** Anything else: transparent, or longer than two bytes. */
export const UNCLEAR = 0x40
/** A vowel sign: what follows it decides. */
export const VOWEL_SIGN = 0x60

/**
 * 1 byte for each code point below U+0800: two bits a run set, whether a run may want a look because this stands before it,
 * behind it. All set at first; JavaScript clears what it finds quiet.
 */
export const NOISE = 0x11000
/** Its entry for code points of three and four bytes. */
export const LONG = 0x800
/** Its entry for the edges of a segment. */
export const EDGES = 0x801

/** 4 bytes: the place in MEMO of the word that the last stop was for, -1 when it was for something else. */
export const MISSED = 0x12200

/** 4 bytes each: whether the block at hand may be touched; where it begins and ends, 0 when only JavaScript may say so. */
export const IS_OPEN = 0x12204
export const BLOCK_START = 0x12208
export const BLOCK_END = 0x1220c
/** 4 bytes: how many blocks opened by their words. */
export const OPENED = 0x12210
/** 4 bytes each: the points beyond which nothing that follows would change the answer, and those from which a block opens. */
export const DECISIVE = 0x12214
export const ENOUGH = 0x12218

/**
 * Words whose last letter has been decided, two to a set: 32 bytes each, the word's own at their end; and 4 bytes each, the
 * patch with a condition that is not 0, or UNCHANGED, or 0 for not known.
 */
export const MEMO = 0xa2000
export const MEMO_BITS = 13
export const MEMO_PATCHES = 0x30000
export const UNCHANGED = -1
/** 32 bytes of 0 and 32 of 255: from `length` on they mask all but the last `length` of 32 bytes. */
export const MASKS = 0x12300

/**
 * The judge's: 2 bytes for each pair `first | second << 8` that is a code point of an Arabic word: the letter that stands for
 * its variants, and above it the number of its points in LETTER_POINTS; or IS_MARK or IS_TATWEEL. 0 for all others.
 */
export const WORD_PAIRS = 0x70000
export const LETTER_BITS = 11
export const IS_MARK = 0x4000
export const IS_TATWEEL = 0x8000
/** 1 signed byte a number. */
export const LETTER_POINTS = 0x14000
export const MOST_LETTER_POINTS = 8
/** 1 byte for each code point of the BMP that has three bytes: what it is to an Arabic word. */
export const LONG_KINDS = 0x90000
export const LONG_LETTER = 1
export const LONG_MARK = 2
/** 8 bytes a word: hash and points, open addressing; a free place has 0 points. */
export const WORDS = 0x16000
export const WORD_BITS = 10

/** Bytes before and behind a text that a vector may read. */
export const SLACK = 64
/** The text, SLACK on both sides; its copy, which is patched, behind it. */
export const TEXT = 0x122100
