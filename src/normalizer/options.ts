import type { Settings } from '../rule/rule.ts'

/** How a text is to be normalised. Everything has a default. */
export interface NormalizeOptions {
  /** Target numbering system of Persian and mixed numbers (CLDR ids); `keep` leaves all digits. Default `latn`. */
  readonly digits?: Settings['digits']
  /** Write numbers that are correct as they stand in the target system too. Default false. */
  readonly allDigits?: boolean
  /**
   * How U+06CC (ی) at the end of a word is decided: `judge` each by itself, `yeh` all as ي, `maksura` all as ى, `keep` none.
   * Default `judge`.
   */
  readonly finalYeh?: Settings['finalYeh']
  /** Words that end in U+06CC, and how they are to end: `{ 'علی': 'علي' }`. They win over everything. */
  readonly words?: Readonly<Record<string, string>>
  /** Judge final ي and ى too, in documents that write one of them for both; with `finalYeh: 'judge'` only. Default false. */
  readonly repairMaksura?: boolean
  /** `fix` repairs dates, `iso` writes the certain ones as ISO 8601 too, `keep` leaves them. Default `fix`. */
  readonly dates?: 'fix' | 'iso' | 'keep'
  /** What 07/10/2014 is where nothing tells. Default `dmy`. */
  readonly dateOrder?: 'dmy' | 'mdy'
  /** Whether dates that a database printed for none are dropped. Default `drop`. */
  readonly nullDates?: 'drop' | 'keep'
  /**
   * `auto` leaves what is not Arabic alone: documents, lines, and quotations in them, with whatever they quote. `arabic-spans` repairs
   * Arabic wherever it stands, `ar` takes everything for Arabic. Default `auto`.
   */
  readonly language?: 'auto' | 'ar' | 'arabic-spans'
  /**
   * What becomes of text that was read in a wrong encoding and saved so: `fix` restores it where that is certain, `report` only
   * counts it, `off` does not look. Default `fix`.
   */
  readonly mojibake?: 'fix' | 'report' | 'off'
  /** Exactly these rules: ids or groups. */
  readonly only?: readonly string[]
  /** Not these, whatever else is asked for. */
  readonly skip?: readonly string[]
  /** These besides the default ones; an id is taken whatever its safety. */
  readonly also?: readonly string[]
  /** Allow the unsafe rules among those chosen. Default false. */
  readonly unsafe?: boolean
  /** The input's format, by id. Default `plain`. */
  readonly type?: string
  /** In JSON: only the values at these paths are prose, such as `a.b[].c`. Default all strings. */
  readonly fields?: readonly string[]
  /** In JSON: the values at these paths are not. */
  readonly skipFields?: readonly string[]
  /** In JSON Lines: what becomes of a line that is no JSON: an error, left as it is, or left out. Default `fail`. */
  readonly onError?: 'fail' | 'keep' | 'drop'
}
