import type { BodyPart, BodyType } from './article.ts'
import { isReferences } from './below-state.ts'
import { endsInColon, hasColon } from './colon.ts'
import { datelineOf } from './dateline.ts'
import { isLatin } from './latin.ts'
import {
  FEWEST_WORDS_OF_SCENE,
  isAct,
  isAddressee,
  isCaption,
  isInvocation,
  isNamedPart,
  isPicture,
  isPlaced,
  isPosed,
  isScenic,
  isSigned,
} from './line-forms.ts'
import { bulletOf, isParagraph, isVerse, type PageLine } from './page-line.ts'
import { isQuestion } from './question.ts'

/** Words of the longest heading. */
const LONGEST_HEADING = 8
const LONGEST_VERSE = 10
/** Of the title of live news. */
const LONGEST_ENTRY = 12
/** Words of the shortest sentence that a heading may stand above. */
const SHORTEST_SENTENCE = 4
const QUOTED = /^(?:\u00ab[^\u00ab\u00bb]*\u00bb|\u201c[^\u201c\u201d]*\u201d|"[^"]*")[.\u061f!]?$/u
const DIALOGUE = /^\s*[-\u2013\u2014]/u
/** `— من يراسلك؟ سألتني أمي.` */
const SAID =
  /[?\u061f!\u060c.\u00bb"]\s(?:[وف])?(?:قال|قلت|سأل|أجاب|أجبت|رد|همس|صاح|صحت|صرخ|هتف|تمتم|تساءل|أضاف|ضحك|ابتسم)\p{L}{0,3}(?!\p{L})/u
const STARRED = /^\s*[*•]/u
const NUMBERED = /^\s*[([]?\p{Nd}/u
/** `أولا:`, `أ.`, `(1)`, `[1]`: what counts in words, letters or brackets, and stays. */
const COUNTED =
  /^\s*(?:(?:أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا)[\u064b]?\s?[:\u060c.-]|ال(?:أول[ىی]?|(?:ثان[يی]|ثالث|رابع|خامس|سادس|سابع)ة?)\s?:\s(?=.*\p{L})|(?:[أبجدهوزحطي]|[a-h])\s?[.)\-\u2013\u0640]\s|[([]\p{Nd}{1,2}[)\]])/u
/** `المعارضون: أين التمويل؟` */
const OF_WHOM = /^[^:\uff1a]{3,30}:\s(?:من|ما|ماذا|كيف|لماذا|متى|أين|هل|كم)\s/u
const ANSWERED = /^و?(?:من|ما|ماذا|كيف|لماذا|متى|أين|هل|كم)\s/u
/** `القطاع إلى أين؟` */
const OF_WHAT = /^ال\p{L}{2,}(?:\s\p{L}+){1,5}\s?[?\u061f]$/u
const BRACKET = /^[([]/u
const NOTE_MARK = /^\s*([([]?\p{Nd}{1,2}[)\].])\s/u
/** `ج 2، ص 114` */
const PAGES = /(?:^|[\s\u060c])(?:ص|ج|صص|pp?\.)\s?\.?\s?\p{Nd}/u
/** Before whose picture it is. */
const BAR = /\s\|\s/u
/** Between the halves of a verse. */
const STARS = /\s\*{2,}\s/u
/** A heading has no comma. */
const COMMA = /\p{L}\u060c\s\p{L}/u
/** What no picture shows: `200 مدرسة`, `فاتورة أقل بنسبة 40 بالمئة`. */
const COUNTS = /^\p{Nd}|[%\u066a]|(?:بال|ف[يی] ال)م[ئا]ئ?ة/u
/** `وقال`, `ثم`: not `وزير`. */
const GOES_ON = /^(?:و(?:قال|في|كان|أ|ي|ت|ال|بحسب|لفت|شدد|ذكر|نقل|دعا|طالب|كشف|رفع|بين|اعتبر|ختم|رحب)\p{L}*|ثم|كما)\s/u
/** `ثمن النسخة: 25 دينارا`: a row of a record. */
const AMOUNT = /^[^:\uff1a]{3,40}[:\uff1a]\s?\p{Nd}/u
const LONGEST_SCENE = 25
/** Anywhere: a picture shows nothing that is said. */
const ASKS = /[?\u061f]/u
/** At its end: whoever shows a picture does not cry out. */
const ASKS_OR_CALLS = /[?\u061f!]["\u00bb\u201d]?$/u
const SHORTEST_CAPTION = 4
/** Above a part of a story. */
const BARE_NUMBER = /^\(?\p{Nd}{1,2}\)?$/u
/** `$ find . | wc -l` */
const COMMAND = /^[$>#]\s|[|={};<>]/u
const FEWEST_OF_ITEMS = 6
const SPOKEN_TO = /^(?:يا|أيها|أيتها|إلى|حضرة|سعادة|معالي|السادة|السيد|السيدة|الإخوة|الأخوة|إخواني|أخي)\s/u
const FEWEST_QUESTIONS = 2
/** Bare questions from which a text is an interview, whomever they ask. */
const MANY_QUESTIONS = 4
/** What asks somebody: `متى بدأت`, `ما نصيحتك`, `كيف ترون`. */
const ADDRESSED =
  /\p{L}{2}(?:ت|(?<!هنا|ذل|تل|ئ)ك|كم|تم|(?<=[\s\u0648]ت\p{L}+)ون|(?<=[\s\u0648]ت\p{L}+)[يی]ن)(?=[\s\u060c?\u061f])/u
/** Of so many lines at least one asks in an interview; in other texts questions are headings. */
const ONE_IN = 4
const DEDICATED = /^(?:إلى|إهداء|لروح)\s/u
const SIGNED = /^(?:صدر|حرر|كتبت?|نظمت?)\s/u
/** Who speaks, before a question or an answer. */
const SPEAKER = /^\s*[سج]\s?[:\uff1a-]/u
/** Words of the heading that a text begins with. */
const LONGEST_OPENING = 3
/** `الرسالة الثانية`, `2` */
const ORDINAL =
  /^\(?\p{Nd}{1,2}\)?$|(?<!ف[يی])\sال(?:أول[یىي]?|ثان[یيى]ة?|ثالثة?|رابعة?|خامسة?|سادسة?|سابعة?|ثامنة?|تاسعة?|عاشرة?|أخ[یي]رة?)$/u
/** Below a poem: `صنعاء، 2009`. */
const PLACE_AND_YEAR = /^\p{L}+(?:\s\p{L}+)?\s?[\u060c-]\s?\p{Nd}{4}$/u
const LONGEST_BELOW_PICTURE = 5
const FEWEST_OF_NEWS = 4
const FEWEST_HEMISTICHS = 2
const SHORTEST_HEMISTICH = 3
/** What a short line above verses says: `كان يردد وهو يطفئ السراج:`. */
const RECITES =
  /م?ما قالت?ه?ا?(?!\p{L})|قال (?:ال)?(?:أول|آخر|قائل)|(?<!\p{L})[وبف]?قوله|[یيت]قول (?:ف[يی]|عن)|رثا|مطلع|ردد|نشد|[تيی]غن[يىی]|(?<!م)شاعر|أب[يی]ات|قص[يی]د|نقرأ/u
/** `عدت إلى البيت وكتبت:`, above four lines or more. */
const WRITES = /كتبت?:$/u
const FEWEST_WRITTEN = 4
/** How much longer one half of a verse is than another. */
const MOST_LONGER = 1.4

/** A line of the text and what it is. */
interface TypedLine {
  readonly line: PageLine
  readonly type: BodyType
}

/** The lines of the text with what each of them is. */
export function typedLines(lines: readonly PageLine[], isPoem: boolean): readonly TypedLine[] {
  const shown = lines.filter(({ text }) => text !== '')
  const questions = shown.filter(({ text }) => isQuestion(text))
  const isInterview = ONE_IN * questions.length >= shown.length && areAsked(questions)
  const isMarked = questions.filter(({ text }) => SPEAKER.test(text)).length >= FEWEST_QUESTIONS
  const isDialogue =
    (shown.some(({ text }) => DIALOGUE.test(text) && (isQuestion(text) || SAID.test(text))) &&
      shown.some(({ text, isClosed }) => isClosed && DIALOGUE.test(text))) ||
    shown.filter((line, index) => isStarred(line, shown[index + 1], shown[index + 2])).length >= FEWEST_QUESTIONS
  const verses = quotedVerses(shown)
  const kind = { isPoem, isInterview: isInterview && !isMarked, isDialogue, verses }
  let above: BodyType | undefined
  return shown.map((line, index) => {
    above = typeOf(line, index, shown, kind, above)
    return { line, type: above }
  })
}

/** Whether questions are those of an interview: many, behind signs or names, or put to somebody. Others are headings: `ما الأعراض؟`, `متى نراجع الطبيب؟`. */
function areAsked(questions: readonly PageLine[]): boolean {
  if (questions.length < FEWEST_QUESTIONS) return false
  if (questions.length >= MANY_QUESTIONS) return !questions.every(({ words }) => words <= LONGEST_OPENING)
  return questions.some((line) => bulletOf(line) !== '' || hasColon(line.text) || ADDRESSED.test(line.text))
}

/** `* متى بدأت؟` above `- بدأت`, or the other way round, where no list stands below the question. */
function isStarred({ text }: PageLine, next: PageLine | undefined, third: PageLine | undefined): boolean {
  if (!isQuestion(text) || next === undefined) return false
  if (STARRED.test(text)) return DIALOGUE.test(next.text)
  return DIALOGUE.test(text) && STARRED.test(next.text) && !STARRED.test(third?.text ?? '')
}

/** What is said behind a dash, and what is asked or answered behind a star; stars below each other are a list. */
function isTurn({ text }: PageLine, before: PageLine | undefined, next: PageLine | undefined): boolean {
  if (DIALOGUE.test(text)) return true
  const isBetween = DIALOGUE.test(before?.text ?? '') && !STARRED.test(next?.text ?? '')
  return STARRED.test(text) && (isBetween || isQuestion(text) || isQuestion(before?.text ?? ''))
}

/** A line as a part of the body: an item of a list is without its bullet. */
export function bodyPart(line: PageLine, type: BodyType): BodyPart {
  const isPlain = line.line.type === undefined
  const item = { ...line, kind: 'text' as const }
  const bullet = isPlain && type === 'list' && !NUMBERED.test(line.text) ? bulletOf(item) : ''
  if (bullet === '') return { type, text: line.text, span: line.span }
  const [start, end] = line.span
  const inRaw = bulletLengthOf(item)
  return { type, text: line.text.slice(bullet.length), span: [start + inRaw, end] }
}

/** The bullet as printed: the repair may have changed the white space behind it. */
function bulletLengthOf(line: PageLine): number {
  return bulletOf({ ...line, kind: 'text', text: line.line.raw.trim() }).length
}

/** What the whole text is. */
interface Kind {
  readonly isPoem: boolean
  readonly isInterview: boolean
  /** Whether a dash stands before what is said. */
  readonly isDialogue: boolean
  readonly verses: ReadonlySet<PageLine>
}

/** One line with a gap in the middle is no poem, and one with a bullet no list: a neighbour must be alike. */
function typeOf(
  line: PageLine,
  index: number,
  lines: readonly PageLine[],
  { isPoem, isInterview, isDialogue, verses }: Kind,
  above: BodyType | undefined,
): BodyType {
  const { type } = line.line
  if (type !== undefined && type !== 'paragraph') return type
  if (line.kind === 'caption') return 'caption'
  const isRun = (belongs: (other: PageLine) => boolean): boolean =>
    belongs(line) && [lines[index - 1], lines[index + 1]].some((other) => other !== undefined && belongs(other))
  if (isRun(isVerse) || (isVerse(line) && (STARS.test(line.text) || announces(lines[index - 1])))) return 'verse'
  if (isPicture(line)) return 'caption'
  if (isDialogue && isTurn(line, lines[index - 1], lines[index + 1])) return 'paragraph'
  if (isRun((other) => isItem(line, other, isDialogue))) return 'list'
  if (isRun(isCounted) || isNote(line, index, lines)) return 'list'
  if (verses.has(line)) return 'verse'
  if (QUOTED.test(line.text)) return 'quote'
  if (isLatin(line.text) && announces(lines[index - 1])) return 'paragraph'
  if (isCaption(line) || isOfSite(line)) return 'caption'
  if (isEntry(line, lines[index + 1])) return 'heading'
  if (isScene(line, lines[index - 1], lines[index + 1])) return 'caption'
  if (isNamedPart(line)) return 'heading'
  if (BARE_NUMBER.test(line.text) && lines[index + 1] !== undefined && isParagraph(lines[index + 1] ?? line))
    return 'heading'
  if (index > 0 && isAbovePart(line, index, lines)) return 'caption'
  if (index === 0 && isFirstOfItems(lines)) return 'heading'
  if (index === 0 && isBelowPicture(line, lines[1]) && datelineOf(lines[1]?.text ?? '') !== undefined) return 'caption'
  if (isPoem && index > 0 && SIGNED.test(line.text)) return 'paragraph'
  if (isPoem && isStanzaTitle(line, lines[index + 1])) return 'heading'
  if (isPoem && (isSigned(line.text) || isDedication(line, lines[index - 1]))) return 'paragraph'
  if (isPoem && index === lines.length - 1 && PLACE_AND_YEAR.test(line.text)) return 'paragraph'
  if (isPoem && !isParagraph(line) && line.words <= LONGEST_VERSE) return 'verse'
  if (isHeading(line, lines[index - 1], lines[index + 1], isInterview, above === 'caption' && !isPlaced(line)))
    return 'heading'
  if (index > 0 || !isBelowPicture(line, lines[1])) return 'paragraph'
  return areNews(lines) ? 'heading' : 'caption'
}

/** A few pieces of news, a sentence below the title of each. */
function areNews(lines: readonly PageLine[]): boolean {
  const isSentence = (line: PageLine): boolean => line.isClosed && isParagraph(line)
  return (
    lines.length >= FEWEST_OF_NEWS &&
    lines.every((line, index) => (index % 2 === 1 ? isSentence(line) : !line.isClosed && line.words <= LONGEST_HEADING))
  )
}

/** The title of an entry of live news. */
export function isEntry(line: PageLine, next: PageLine | undefined): boolean {
  const isTitle = line.isBelowTime === true && !line.isClosed && line.words <= LONGEST_ENTRY
  return isTitle && next?.isClosed === true && next.isBelowTime !== true
}

/** Above the first sentence of a text stands what its picture shows; who is spoken to does, too: `أيها الأصدقاء`. */
function isBelowPicture(line: PageLine, next: PageLine | undefined): boolean {
  if (line.kind !== 'text' || line.isClosed || line.isRow || bulletOf(line) !== '' || ASKS_OR_CALLS.test(line.text))
    return false
  if (line.words < SHORTEST_CAPTION || line.words > LONGEST_SCENE || SPOKEN_TO.test(line.text)) return false
  return !isInvocation(line) && next?.kind === 'text' && next.isClosed && isParagraph(next)
}

/** A line between a sentence and the one heading that announces what a dish is made of: a picture of it. */
function isAbovePart(line: PageLine, index: number, lines: readonly PageLine[]): boolean {
  const [before, next] = [lines[index - 1], lines[index + 1]]
  if (line.isClosed || line.isRow || line.words < SHORTEST_CAPTION || before?.isClosed !== true || !isParagraph(before))
    return false
  if (next === undefined || !isNamedPart(next) || hasColon(line.text) || isQuestion(line.text)) return false
  return lines.filter(({ text }) => text === next.text).length === 1
}

/** Whether a text is nothing but short titles with a sentence or a few below each: news of a few words. */
function isFirstOfItems(lines: readonly PageLine[]): boolean {
  if (lines.length < FEWEST_OF_ITEMS || lines.length % 2 !== 0) return false
  return lines.every((line, index) =>
    index % 2 === 0
      ? line.kind === 'text' && !line.isClosed && !line.isRow && isOfTitle(line) && bulletOf(line) === ''
      : line.isClosed && isParagraph(line),
  )
}

/** Of no more words than a heading, and of no fewer than a sentence. */
function isOfTitle({ words }: PageLine): boolean {
  return words >= SHORTEST_SENTENCE && words <= LONGEST_HEADING
}

/** To whom a poem is given, above its verses or in a block of its own below those that are in two halves: `إلى البيت القديم`. */
function isDedication(line: PageLine, above: PageLine | undefined): boolean {
  const isApart = above === undefined || (line.isBlankBefore && isVerse(above) && !isVerse(line))
  return isApart && !line.isClosed && DEDICATED.test(line.text)
}

/** `وكانت جدتي تردد:` above a verse. */
function announces(line: PageLine | undefined): boolean {
  return line?.kind === 'text' && endsInColon(line.text)
}

function isCounted({ kind, text }: PageLine): boolean {
  return kind === 'text' && COUNTED.test(text)
}

/** A note of one line: its mark stands behind a word above it, or it names pages: `(1) الحكاية رقم 14 في الملحق.` */
function isNote(line: PageLine, index: number, lines: readonly PageLine[]): boolean {
  const mark = line.kind === 'text' ? NOTE_MARK.exec(line.text)?.[1] : undefined
  if (index > 0 && isReferences(lines[index - 1] ?? line) && (bulletOf(line) !== '' || PAGES.test(line.text)))
    return true
  if (mark === undefined || index === 0) return false
  return PAGES.test(line.text) || lines.slice(0, index).some(({ text }) => text.includes(mark) && isMarked(text, mark))
}

/** Behind a word, or behind it and a space where brackets say that the mark is one. */
function isMarked(text: string, mark: string): boolean {
  const before = text.slice(0, text.indexOf(mark))
  return /\p{L}$/u.test(before) || (BRACKET.test(mark) && /\p{L}[.\u00bb"]?\s?$/u.test(before))
}

/**
 * A line between two sentences that says where somebody stands, or behind which the text goes on as if it were not there, as it does behind no
 * heading; also one above the first sentence: below a picture.
 */
function isScene(line: PageLine, before: PageLine | undefined, next: PageLine | undefined): boolean {
  if (line.kind !== 'text' || line.isClosed || line.isRow || bulletOf(line) !== '' || ASKS.test(line.text)) return false
  if (line.words < FEWEST_WORDS_OF_SCENE || line.words > LONGEST_SCENE) return false
  const isSentence = (other: PageLine | undefined): boolean => other?.isClosed === true && isParagraph(other)
  if (before !== undefined && isAct(line) && isAboveCaption(before) && (isSentence(next) || isShortAbove(next)))
    return true
  if (before !== undefined && isOneOfScenes(line, before, next)) return true
  if (before === undefined && (isPosed(line) || isPlaced(line))) return true
  if (before === undefined) return isScenic(line) && line.isBlankBehind && isSentence(next)
  if (!before.isClosed || before.words < SHORTEST_SENTENCE) return false
  if (isSentence(next) && next !== undefined && GOES_ON.test(next.text) && !COUNTS.test(line.text))
    return !hasColon(line.text) && (line.isBlankBehind || !line.isBlankBefore || isPlaced(line))
  return (isSentence(next) || isShortAbove(next)) && (isScenic(line) || COMMA.test(line.text))
}

/** What stands above what a picture shows. */
function isAboveCaption(line: PageLine): boolean {
  return line.isClosed || isAct(line) || isCaption(line)
}

/** Of two pictures below each other, or of the last one below the text. */
function isOneOfScenes(line: PageLine, before: PageLine, next: PageLine | undefined): boolean {
  if (next === undefined)
    return (
      before.isClosed &&
      before.words >= SHORTEST_SENTENCE &&
      (isAct(line) || isScenic(line) || isPlaced(line) || isPosed(line))
    )
  return isAct(line) && isAboveCaption(before) && (isAct(next) || isCaption(next))
}

/** What may be a heading below a picture. */
function isShortAbove(line: PageLine | undefined): boolean {
  return line?.kind === 'text' && !line.isClosed && line.words <= LONGEST_BELOW_PICTURE
}

/** `لوحة قبل دخولها الفرن | رصيف الحكاية` */
function isOfSite({ text, words, isClosed, isRow }: PageLine): boolean {
  return !isClosed && !isRow && words >= SHORTEST_CAPTION && words <= LONGEST_SCENE && BAR.test(text)
}

/** Whether both begin with a bullet or both with a number; a dash before a question is a dialogue. */
function isItem(line: PageLine, other: PageLine, isDialogue: boolean): boolean {
  const [bullet, another] = [bulletOf(line), bulletOf(other)]
  if (bullet === '' || another === '') return false
  if (isDialogue && DIALOGUE.test(another) && isQuestion(other.text)) return false
  return NUMBERED.test(bullet) === NUMBERED.test(another)
}

/** Short and not closed, between texts; a question only where no others are asked. */
function isHeading(
  line: PageLine,
  before: PageLine | undefined,
  next: PageLine | undefined,
  isInterview: boolean,
  isBelowCaption: boolean,
): boolean {
  if (line.isClosed || line.isRow || line.words > LONGEST_HEADING || isInvocation(line)) return false
  if (before !== undefined && isInvocation(before) && isAddressee(line)) return false
  if (AMOUNT.test(line.text) || (isLatin(line.text) && COMMAND.test(line.text))) return false
  if (
    next === undefined ||
    !opensText(next) ||
    !(
      opensBody(line, before) ||
      bulletOf(next) !== '' ||
      line.isBlankBefore ||
      isBelowCaption ||
      endsText(before) ||
      isQuestion(line.text)
    )
  )
    return false
  const asked = line.text.slice(bulletOf(line).length).replace(COUNTED, '').trimStart()
  if (isQuestion(line.text) && (isInterview || !(ANSWERED.test(asked) || OF_WHOM.test(asked) || OF_WHAT.test(asked))))
    return false
  return bulletOf(line) === '' || NUMBERED.test(line.text)
}

/** Whether a heading may stand above a line: not above the place and date of a statement. */
function opensText(line: PageLine): boolean {
  if (SIGNED.test(line.text) && !line.isClosed) return false
  const isText =
    isParagraph(line) || (line.isClosed && line.words >= SHORTEST_SENTENCE) || bulletOf(line) !== '' || isCounted(line)
  return isText || endsInColon(line.text) || isNamedPart(line) || QUOTED.test(line.text) || isQuestion(line.text)
}

/** One word above the lines of a stanza. */
function isStanzaTitle({ words, text, isBlankBefore, isBlankBehind }: PageLine, next: PageLine | undefined): boolean {
  if (next === undefined || isBlankBehind) return false
  return (words === 1 && isBlankBefore) || (words <= LONGEST_OPENING && ORDINAL.test(text))
}

function opensBody(line: PageLine, before: PageLine | undefined): boolean {
  return before === undefined && line.words <= LONGEST_OPENING
}

/** Whether a line above a heading, with no blank line between, is whole. */
function endsText(line: PageLine | undefined): boolean {
  if (line === undefined) return false
  return (
    line.isClosed ||
    line.isRow === true ||
    isVerse(line) ||
    isInvocation(line) ||
    bulletOf(line) !== '' ||
    isParagraph(line) ||
    line.kind === 'caption' ||
    isAct(line) ||
    QUOTED.test(line.text) ||
    AMOUNT.test(line.text) ||
    isCaption(line)
  )
}

/**
 * Short lines behind a colon, without a full stop, are a quoted poem: `وقال الشاعر:`. Behind no more than a few words, which say so, they are about
 * equally long and come in pairs.
 */
export function quotedVerses(lines: readonly PageLine[]): ReadonlySet<PageLine> {
  const verses = new Set<PageLine>()
  let run: PageLine[] = []
  let above: PageLine | undefined
  const close = (): void => {
    const isQuoted =
      above !== undefined &&
      (isParagraph(above) ||
        ((RECITES.test(above.text) || (run.length >= FEWEST_WRITTEN && WRITES.test(above.text))) && areHalves(run)))
    if (run.length >= FEWEST_HEMISTICHS && isQuoted) for (const verse of run) verses.add(verse)
    run = []
  }
  for (const line of lines) {
    if (isHemistich(line)) run.push(line)
    else {
      close()
      above = announces(line) ? line : undefined
    }
  }
  close()
  return verses
}

function areHalves(run: readonly PageLine[]): boolean {
  const lengths = run.map(({ text }) => text.length)
  return run.length % 2 === 0 && Math.max(...lengths) <= MOST_LONGER * Math.min(...lengths)
}

function isHemistich(line: PageLine): boolean {
  if (line.kind !== 'text' || line.isClosed || line.isRow || bulletOf(line) !== '' || isCounted(line)) return false
  return (
    line.words >= SHORTEST_HEMISTICH && line.words <= LONGEST_HEADING && !QUOTED.test(line.text) && !BAR.test(line.text)
  )
}
