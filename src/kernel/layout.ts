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
/** One of another column, whose runs are quiet where those of WIDE are, and are left as they are. */
export const LEFT_RUN = 4
/** A sign that may stand behind a number. */
export const SIGN = 5
/** The first number of a patch. */
export const FIRST_PATCH = 6

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
/** likewise, and at the end of a word the word alone decides; */
export const BY_WORD = 0xc2
/** likewise, and at the end of a word the judge of final yehs does. */
export const BY_JUDGE = 0xc3

/** 16 bytes for each nibble of a pair: previous high and low, current high and low; see `buckets` in assembly/fold.ts. */
export const FILTERS = 0x10400

/** 1 byte for each ASCII character: 0, or 1 + the number of its run set; there are MOST_RUNS at most. */
export const RUN_SETS = 0x10440
export const MOST_RUNS = 3
/**
 * 2 bytes for each run set and place in a run of YEAR code points: a bit for each lower half of a code point. Where all places have one of theirs, it wants a look
 * wherever it stands.
 */
export const LOUD = 0x11b00
export const YEAR = 4
/** 1 byte for each run set and size (src/text/beside.ts): the bit of such runs in QUIET_BEFORE and all tables like it; 0 for sizes that runs of the set have not. */
export const RUN_BITS = 0x11b80
export const SHORT = 0
export const LONG = 1
export const LARGE = 2
export const UNSIZED = 3
/** Code points of the longest run that may be quiet. */
export const MOST_QUIET = 32
/**
 * 2 bytes: lead, trail with its lower half 0: the column of two-byte code points whose runs may be quiet. Their run set has the number WIDE_SET. Behind them
 * 4 bytes: whether a quiet run is to be recorded.
 */
export const WIDE = 0x1221c
export const WIDE_RECORDED = 0x12220
export const WIDE_SET = 3
/** 4 bytes: how many wide quiet runs and runs of forms are to be written; 8 bytes each, where they start and end. */
export const RECORDS = 0x12224
export const RECORD = 0x230000
export const MOST_RECORDS = 32768
/** 4 bytes: how many of these stand before the stretch at hand. */
export const SETTLED = 0x12228
/** 2 bytes for each lower half of a code point of WIDE: what is written for it, below U+0800; and 4 bytes, the rule that does. */
export const WRITTEN = 0x12360
export const WIDE_RULE = 0x12380
/** 4 bytes: a bit for each of U+0020 to U+003F that joins runs of WIDE to one. */
export const WIDE_JOINERS = 0x12388
export const FIRST_JOINER = 0x20
/**
 * 4 bytes each: the ASCII character that has JavaScript asked when it follows SIGN; and the rule that writes that. What it writes is in WRITTEN, where no code point of WIDE
 * has the same lower half.
 */
export const SIGN_UNLESS = 0x1239c
export const SIGN_RULE = 0x123a0

/**
 * 4 bytes for each code point from FIRST_FORM up to FORMS_END: the two or four bytes that one rule writes for it wherever it stands, the first lowest, two with flags above them; 0 for all
 * others. And 4 bytes each: whether JavaScript has told it; and the rule.
 */
export const FORM_WRITTEN = 0x13000
export const HAS_FORMS = 0x123a8
/** Pattern rules want to look at it, but not behind one of FORM_PASSES, nor with a space between. */
export const FORM_ASKS = 0x1000000
export const FORM_PASSES = 0x2000000
/** The first number of four bytes, which have no flags and pass. */
export const FORM_OF_TWO = 0x80000000
export const FORM_RULE = 0x12390
/** 4 bytes: whether escapes were read in the text: each code point of three bytes may be written as one or not, so that none is recorded. */
export const IS_DECODED = 0x12394
/** 8 bytes each: a code point of three bytes that a rule deletes in rows beside letters, 0 for none; and the rule. */
export const STRAYS = 0x123c0
export const MOST_STRAYS = 4
/**
 * 4 bytes each: a code point that pattern rules may leave for what directly touches it, 0 for none; and for each neighbour before and behind it, 1 byte: a bit for each
 * of these that nobody wants to look at for that one.
 */
export const LONE = 0x123e0
export const MOST_LONE = 8
export const LONE_BEFORE = 0x5f800
export const LONE_BEHIND = 0x5f900

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
 * What stands beside a run, as a number from 1 to 255 (src/kernel/neighbours.ts): 1 byte for each code point below U+0800, then 1 for each of U+2000 to
 * U+203F. 0 for all that have none.
 */
export const NEIGHBOURS = 0x11000
export const PUNCTUATION = 0x11800
/** How many such numbers there are, with 0. */
export const NEIGHBOUR_COUNT = 0x100
/** The number of the edges of a segment. */
export const AT_EDGE = 1
/** That of U+2212. */
export const MINUS = 22
/** That of Greek letters, and of those of these code points that are no minus, and digits above and below the line. */
export const SYMBOL = 26
export const FIRST_ABOVE = 0x2074
export const LAST_ABOVE = 0x207e
export const FIRST_BELOW = 0x2080
export const LAST_BELOW = 0x208e
export const FIRST_SIGN = 0x2180
export const LAST_SIGN = 0x27bf
/**
 * 1 byte for each neighbour before a run, and for each behind it: of each run set and size whether it is certain that no rule wants to look at a run beside
 * it, by RUN_BITS. JavaScript sets what it learns.
 */
export const QUIET_BEFORE = 0x11900
export const QUIET_BEHIND = 0x11a00
/** The same for two neighbours, `nearest << 8 | beyond`, 64 KiB each; */
export const TWO_BEFORE = 0x60000
export const TWO_BEHIND = 0x70000
/** and, where a space follows, for the first two behind a gap of at most MOST_GAP (src/text/gap.ts). For the first of these alone, 256 bytes each: */
export const TWO_AHEAD = 0x80000
/** where a space follows, where a hyphen does, where a solidus does. */
export const ONE_AHEAD = 0x11c00
/**
 * The same for three before it: 4 bytes each, by THREE_BITS of a hash: the three, the nearest lowest, and above them what QUIET_BEFORE has of one. A later one takes
 * the place of an earlier one.
 */
export const THREE_BEFORE = 0x1d900
export const THREE_BITS = 9
export const THREE_FACTOR = 0x9e3779b1
/**
 * 8 KiB for each side, a bit for each pair of neighbours as in TWO_BEFORE: that what stands further off, which is told beforehand, may keep all rules from looking that the pair
 * does not. Sides: before a run, behind it, behind a space that follows it.
 */
export const LOUD_PAIRS = 0x52000
export const BEFORE = 0
export const BEHIND = 1
export const AHEAD = 2
/**
 * Of the code points from the third on, bits by the upper and the lower bits of a hash of the side, the size of the run and all from the nearest on: that some rule still
 * wants to look; and that nothing further off keeps it from that.
 */
export const LOUD_ON = 0x30000
export const LOUD_END = 0x38000
export const LOUD_BITS = 18
/** 1 byte for each neighbour from the third on: the one that it is told as in LOUD_ON and LOUD_END. */
export const ALIKE = 0x5e100
/** 32 bytes for each side and size, `side << 2 | size`: a bit for each neighbour beyond which nothing is told, behind the first two. */
export const OPAQUE = 0x5e200
/** 256 bytes for each of these, 1 for each nearest neighbour: the one that it is told as in LOUD_ON and LOUD_END. */
export const TOLD_AS = 0x5e400
/** 32 bytes for each side, a bit for each nearest neighbour: runs of WIDE are not told of what stands beyond it. */
export const WIDE_ENDS = 0x5e020
/** A bit for each neighbour before a run that is looked past where one of the others stands before it: marks. */
export const PASSED = 0x5e080
export const BEFORE_PASSED = 0x5e0a0
export const LOUD_FACTOR = 0x9e3779b1
/** 4 bytes: a bit as in QUIET_BEHIND for each run of which what is told of what stands behind a space goes for any gap. */
export const GAPS_ALIKE = 0x123a4
/** So many code points are told of. */
export const MOST_TOLD = 5
/** 1 bit for each code point of the BMP above U+07FF that JavaScript is to be asked about. */
export const OWNED = 0x1b000

/** 4 bytes: the place in MEMO of the word that the last stop was for, -1 when it was for something else. */
export const MISSED = 0x12200

/** 4 bytes each: whether the block at hand may be touched; where it begins and ends, the end 0 when only JavaScript may say so. */
export const IS_OPEN = 0x12204
export const BLOCK_START = 0x12208
export const BLOCK_END = 0x1220c
/** 4 bytes: whether a block of the document at hand has opened by its own words. */
export const HAS_OPENED = 0x12398
/**
 * Words whose last letter has been decided, two to a set, 32 bytes each: the patch with a condition that is not 0, or UNCHANGED, or 0 for not known
 * (4 bytes); the word's own, at their end.
 */
export const MEMO = 0xa2000
export const MEMO_BITS = 13
export const UNCHANGED = -1
/** 32 bytes of 0 and 32 of 255: from `length` on they mask all but the last `length` of 32 bytes. */
export const MASKS = 0x12300

/** The language judge. */

/**
 * 4 bytes for each code point from FIRST_ARABIC to LETTERS_END: the letter of an Arabic word that stands for its variants, and above it its
 * points (2 bytes, signed); or IS_MARK for what is passed over in words. 0 for all others.
 */
export const BASES = 0x1d000
export const FIRST_ARABIC = 0x600
/** 16 bytes each: what nibbles begin a delimiter or a letter that Arabic has not (assembly/delimiters.ts). */
export const SETS = 0x1d800
/** 2 bytes each: where what may be a delimiter stands, or a letter that Arabic has not (assembly/delimiters.ts). */
export const PLACE_LIST = 0xa0000
export const IS_MARK = 0x8000
/**
 * Five rows of 16 bytes: for letters that words without a mark are made of, the lower byte of the one that stands for its variants, and behind them the factors of a hash; and
 * vectors that are asked with (assembly/plain-evidence.ts).
 */
export const PLAIN_ROWS = 0x1d860
export const PLAIN = 0x1e100
/** 16 bytes: the letters of the word that the language judge has read last (assembly/evidence.ts). */
export const LETTERS_READ = 0x1d8e0
/** 1 signed byte for each letter below LETTERS_END: points for Arabic. */
export const LETTER_POINTS = 0x50000
/** 1 byte for each: whether U+200C behind it does not end the word. */
export const JOINS_NOTHING = 0x50800
export const LETTERS_END = 0x800
/** 1 byte for each code point of the BMP: the flags of src/text/characters.ts, of which the kernel knows these. */
export const FLAGS = 0x90000
/** 16 bytes each: what nibbles a sign of a mask, and one of misread text, begins with (assembly/signs.ts), where flags of surrogates would be. */
export const SIGN_SETS = 0x9d800
export const IS_LETTER = 1
/** White space, and what else parts tokens (src/text/mask.ts). */
export const IS_DELIMITER = 8
export const IS_TRANSPARENT = 128
export const ZERO_WIDTH_NON_JOINER = 0x200c
/** 2 bytes for each code point from FIRST_FORM on: the letter it stands for, behind a lam with IS_LAM_ALEF; 0 for itself. */
export const FORM_LETTERS = 0x51000
export const FIRST_FORM = 0xfb50
export const FORMS_END = 0xff00
export const IS_LAM_ALEF = 0x8000
/**
 * 4 bytes a word, open addressing by the high WORD_BITS of its hash from the four places on that WORD_HOMES leaves: the low 24 bits of the hash, which tell it from all others less
 * than WORD_REACH places away, and behind them its points (1 signed byte); a free place is 0.
 */
export const WORDS = 0x40000
export const WORD_BITS = 14
export const WORD_HOMES = 0x3ffc
export const WORD_REACH = 1 << (WORD_BITS - 8)
/** 4 bytes each: points of the article; points from which on a stretch is decided, and beyond which a rest without foreign letters is not read. */
export const ARTICLE = 0x12210
export const SURE = 0x12214
export const DECISIVE = 0x12218
/** 4 bytes: points of `و` at the beginning of a word that the table does not know. */
export const JOINED = 0x1238c
/** 4 bytes: what a single word must say against Arabic to be decided. */
export const SURE_OF_ONE = 0x12384
/**
 * 4 bytes each: what a stretch without proof may say against Arabic at most, and what a letter says that foreign names in Arabic have.
 */
export const MOST_UNPROVEN = 0x12354
export const LOAN = 0x12358
/** 4 bytes: the least that a glance says of a block which is to be opened: UNSURE where undecided ones are, else one word. */
export const LEAST_GLANCE = 0x1235c
/** What a glance says of a stretch that is to be looked at closely, and of one in which nothing is sure and nothing speaks against Arabic. */
export const SUSPECT = -2
export const UNSURE = -1
/**
 * 4 bytes: how many stretches that stand in quotation marks or brackets the last glance has found in another language, 8 bytes each: where they start and end. What it
 * says is of all others then.
 */
export const CLOSED_COUNT = 0x1e1fc
export const CLOSED = 0x1e200
export const MOST_CLOSED = 512
/** 4 bytes each, of the stretch that was read last: points for Arabic and against it, and how many words it has. */
export const LEAF_FOR = 0x12340
export const LEAF_AGAINST = 0x12344
export const LEAF_WORDS = 0x12348
/** 4 bytes each, of the delimiter that was found last: its kind (src/language/units.ts), and where it ends. */
export const DELIMITER = 0x1234c

/** The judge of final yehs. */

/**
 * What a code point is to the words the judge reads, a byte each: for those of one or two bytes by their pair of bytes, as in
 * SIDES; for those of three bytes, which LONG_CHAR stands for there, by code. Letters, from FIRST_LETTER on, are the low
 * bytes of those of U+0600 to U+06FF that stand for their variants, an alef with its hamza or madda.
 */
export const CHARS = 0x130000
export const LONG_CHARS = 0x140000
/** Three vectors that plain words are read with (assembly/plain-words.ts), where surrogates would be. */
export const PLAIN_KINDS = 0x14d800
/** Between words, and no neighbour of any. */
export const NEUTRAL = 0
/** Kinds of signs. From NUMBER on, a neutral character ends a run of them. */
export const FULL_STOP = 1
export const COMMA = 2
export const QUOTE = 3
export const NUMBER = 4
export const LATIN = 5
/** Neither ends a word nor is a letter of it. */
export const TRANSPARENT = 7
export const LONG_CHAR = 8
export const FIRST_LETTER = 0x20
/** Two letters: lam, and the alef whose lower three bits are the kind's; F0 to F7 are no letters. */
export const LAM_ALEF = 0xf0

/** 1 byte for each hash of 16 bits: class of a word; with GATED, the neighbours of words with that stem are asked. */
export const WORD_LISTS = 0x150000
export const GATED = 0x80
/** How many classes of words there are. */
export const CLASSES = 63

/** 1 signed byte a bucket: sixteenths of a natural log-odd for ى. */
export const WEIGHTS = 0x160000
export const BUCKETS = 524_288

/** Letters of the longest word that is read; of a longer one these are looked at, the last before a word, the first behind. */
export const MOST_LETTERS = 64
/** Room for the folded letters of the word that is judged, and of the four tokens beside it; MOST_LETTERS further on, for those as written. */
export const WORD = 0x22a800
export const NEAR_BEFORE = 0x22a880
export const NEAR_BEHIND = 0x22a900
export const FAR_BEFORE = 0x22a980
export const FAR_BEHIND = 0x22aa00
/** What is looked up for MOST_CONTEXTS words, each by its neighbours (assembly/context.ts). */
export const CONTEXTS = 0x22aa80
export const MOST_CONTEXTS = 14

/** Spans of the block at hand: 4 bytes, how many; 8 bytes each, where they start and end. Evidence is taken from these. */
export const SPAN_COUNT = 0x22affc
export const SPANS = 0x22b000
export const MOST_SPANS = 512

/** 8 bytes for each final yeh of the block at hand: its offset, and score << SCORE_SHIFT | the number of its stem << 3 | IS_GATED | its letter, or the score alone (assembly/yehs.ts). Before any is read, tables pass through. */
export const YEHS = 0x1e0000
export const MOST_YEHS = 32768
/** Letters: an index into counts. */
export const IS_FARSI = 0
export const IS_YEH = 1
export const IS_MAKSURA = 2
export const IS_GATED = 4
export const SCORE_SHIFT = 10

/** 8 bytes each, from number 1 on: the hash of a stem whose neighbours are asked, and how many bytes a word of it has. */
export const STEMS = 0x1f400
export const MOST_STEMS = 127

/**
 * 4 bytes each: the last bytes of what may be final yehs in a part of a line, of so many bytes at most. Behind them room for three that are none. Words whose
 * neighbours are asked are listed over all of it, up to RECORD, when nobody needs the rest (assembly/evidence-of-yehs.ts).
 */
export const FINAL_YEHS = 0x22e000
export const MOST_LISTED = 2048
/** So far behind each of these, which stand three bytes apart or more: what is remembered of the word (assembly/memo.ts). */
export const KNOWN = 0x1000
/** Those of these words that are asked about at a time: 48 bytes each. */
export const WORDS_AHEAD = 0x22fb00
export const MOST_AHEAD = 16

/** Five vectors that these are found with (assembly/final-yehs.ts). */
export const YEH_SIGNS = 0x1e190

/** 8 bytes each: where the lines of the block start and end that are labels. */
export const LABEL_LINES = 0x22c000
export const MOST_LABEL_LINES = 256
/** 4 bytes each: hashes of labels, open addressing; 0 for a free place. */
export const LABELS = 0x22a000
export const LABEL_BITS = 8

/** 2 bytes for each number below MOST_LOG: sixteenths of its natural logarithm. */
export const LOGS = 0x228000
export const MOST_LOG = 4096

/** 8 bytes for each word that was left undecided: offset of its yeh, score. 4 bytes: how many since `load`. */
export const NOTES = 0x220000
export const MOST_NOTES = 4096
export const NOTE_COUNT = 0x22a498

/**
 * 4 bytes each. 0 until JavaScript has handed over the model and what the head of the document says; 1 then; OWN_HEAD while the block at hand is a
 * document of its own, whose head has not been read.
 */
export const YEH_READY = 0x22a400
export const OWN_HEAD = 2
/** The patches for ي and for ى. */
export const YEH_PATCH = 0x22a404
export const MAKSURA_PATCH = 0x22a408
/** Whether JavaScript is to be asked about every new word first. */
export const ASKS_WORDS = 0x22a40c
/** A score nearer to 0 leaves a word undecided. */
export const MARGIN = 0x22a410
/** What the head of the document says: a policy, and counts as BLOCK_COUNTS. */
export const HEAD_POLICY = 0x22a414
export const HEAD_COUNTS = 0x22a418
/** Whether the counts of the block at hand are among those. */
export const IS_IN_HEAD = 0x22a430
/** What the block at hand says: a policy; and for each letter how many words sound like ي and how many like ى. */
export const BLOCK_POLICY = 0x22a434
export const BLOCK_COUNTS = 0x22a438
/** The same for words that can be nothing else. */
export const PURE_COUNTS = 0x22a450

/** 4 bytes each: what `channel` has found for the block at hand, by letter and sound; UNKNOWN for nothing yet. */
export const CHANNELS = 0x22a470
export const UNKNOWN = 0x7fffffff
/** Whether the counts of blocks without U+06CC are in the head's too. */
export const REPAIRS = 0x22a494

/** Policies: what the final letters stand for, as far as it is known. */
export const UNREAD = 0
/** U+06CC word by word, ي and ى for themselves; */
export const BY_WORDS = 1
/** likewise, but ي stands for both (P5); */
export const YEH_FOR_BOTH = 2
/** likewise, but ى stands for both (P6). */
export const MAKSURA_FOR_BOTH = 3
/** From here on no word is looked at: U+06CC for ي, and ى is kept (P1); */
export const FARSI_IS_YEH = 4
/** for ى, and ي is kept (P3); */
export const FARSI_IS_MAKSURA = 5
/** for ي, and ي for ى (P4). */
export const INVERSE = 6

/** A score from here on, on either side of 0, is evidence of what the document means by a letter; from PURE on the word is pure. */
export const STRONG = 48
export const PURE = 96
/** A word that sounds like ي speaks against a policy from here on: those that the model does not know sound like ي to it. */
export const DOUBTLESS = 128
/** What a word counts beside the share of a letter that is known beforehand. */
export const WORD_COUNT = 40
/** How much the head counts beside a block, in words a sound; how far it and the block may move a score. */
export const HEAD_WEIGHT = 2
export const MOST_CHANNEL = 160

/** A memo's answer: the word is judged; its score in the lower 16 bits, plus SCORE_ZERO, and flags. */
export const JUDGED = 2
export const SCORE_ZERO = 0x8000
export const MEMO_GATED = 0x10000
/** The lowest bit of the number of its stem (STEMS), 0 for none. */
export const MEMO_STEM = 0x20000
/** Another: JavaScript leaves the word to the judge. */
export const JUDGE_IT = 3

/** Blocks of one stretch each that `foldBlocks` goes over: 8 bytes each, where they start and end. */
export const BLOCKS = 0x22c900
export const MOST_BLOCKS = 512
/** 4 bytes: where `fold` stopped in the block that `foldBlocks` stopped at; 0 when it has not gone over it. */
export const STOPPED_AT = 0x22d900
/** Counts of the blocks of a head that were read, as BLOCK_COUNTS and PURE_COUNTS. */
export const HEAD_SUMS = 0x22d910
export const HEAD_PURE = 0x22d928
/** 4 bytes: whether JavaScript has handed over the model, ever. */
export const HAS_MODEL = 0x22d940
/** The same of blocks of short documents; and 2 bytes each: the numbers of the first block of its document, and of the first behind it. */
export const DOCUMENT_BLOCKS = 0x122000
export const DOCUMENTS = 0x12a000
export const MOST_DOCUMENT_BLOCKS = 4096
/** 4 bytes each: of the block that `foldBlocks` stopped at, how many masks it has; 8 bytes each, where they start and end. Whether its CLOSED are not to be touched. */
export const MASK_COUNT = 0x22d944
export const IS_PARTED = 0x22d948
export const MASKED = 0x12e000
export const MOST_MASKED = 1024
/** What `foldBlocks` may do to blocks: nothing before JavaScript opens them; */
export const ASKING = 0
/** open those that a glance takes for Arabic; */
export const GLANCING = 1
/** all that there is to do. */
export const OPEN = 2

/** Bytes before and behind a text that a vector may read. */
export const SLACK = 64
/** The text, SLACK on both sides; its copy, which is patched, behind it. */
export const TEXT = 0x270040
