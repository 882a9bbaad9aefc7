/** Every sentence of the page, in both languages. */

export type Language = 'ar' | 'en'

/** How something is counted: the number stands where `#` does. Arabic has six forms, English two. */
type Counted = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }

export interface Messages {
  readonly title: string
  readonly skip: string
  readonly views: string
  readonly overview: string
  readonly files: string
  readonly words: string
  readonly remarks: string
  readonly otherLanguage: string
  readonly theme: string
  readonly themes: { readonly auto: string; readonly light: string; readonly dark: string }
  readonly offline: string
  readonly headline: string
  readonly nothing: string
  readonly countFiles: Counted
  readonly countChanges: Counted
  readonly countUndecided: Counted
  readonly countRemarks: Counted
  readonly countLines: Counted
  readonly countCharacters: Counted
  readonly wouldChange: string
  readonly readFiles: string
  readonly changes: string
  readonly undecided: string
  readonly suggestions: string
  readonly byRule: string
  readonly rule: string
  readonly count: string
  readonly what: string
  readonly byCodePoint: string
  readonly before: string
  readonly after: string
  readonly inserted: string
  readonly deleted: string
  readonly nothingThere: string
  readonly left: string
  readonly leftNote: string
  readonly unknownLanguage: string
  readonly failed: string
  readonly omitted: string
  readonly omittedFiles: Counted
  readonly omittedDetails: Counted
  readonly omittedWords: Counted
  readonly omittedRemarks: Counted
  readonly omittedNote: string
  readonly safety: string
  readonly safeties: Readonly<Record<string, string>>
  readonly all: string
  readonly filter: string
  readonly fileName: string
  readonly noFile: string
  readonly chooseFile: string
  readonly more: string
  readonly backToFiles: string
  readonly layout: string
  readonly layouts: { readonly side: string; readonly inline: string; readonly result: string }
  readonly previous: string
  readonly next: string
  readonly position: string
  readonly keys: string
  readonly line: string
  readonly unfold: string
  readonly noDetail: string
  readonly moreChanges: Counted
  readonly noMatch: string
  readonly mayBe: string
  readonly settleNote: string
  readonly noWords: string
  readonly howEnds: string
  readonly leaveIt: string
  readonly written: string
  readonly notSettled: string
  readonly perFile: string
  readonly asEverywhere: string
  readonly decisions: string
  readonly settled: string
  readonly exportNote: string
  readonly copy: string
  readonly copied: string
  readonly notCopied: string
  readonly download: string
  readonly configuration: string
  readonly noRemarks: string
  readonly remarksNote: string
  readonly groups: Readonly<Record<string, string>>
  readonly encoding: string
}

const en: Messages = {
  title: 'Review',
  skip: 'Skip to the content',
  views: 'Views',
  overview: 'Overview',
  files: 'Files',
  words: 'Words to settle',
  remarks: 'Suggestions',
  otherLanguage: 'العربية',
  theme: 'Colours',
  themes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  offline: 'This page is one file. It loads nothing and sends nothing.',
  headline: 'What would change',
  nothing: 'Nothing would change.',
  countFiles: { one: '# file', other: '# files' },
  countChanges: { one: '# change', other: '# changes' },
  countUndecided: { one: '# undecided', other: '# undecided' },
  countRemarks: { one: '# suggestion', other: '# suggestions' },
  countLines: { one: '# unchanged line', other: '# unchanged lines' },
  countCharacters: { one: '# character', other: '# characters' },
  wouldChange: 'files would change',
  readFiles: 'files read',
  changes: 'changes',
  undecided: 'final yehs undecided',
  suggestions: 'suggestions',
  byRule: 'Changes by rule',
  rule: 'Rule',
  count: 'Count',
  what: 'What it does',
  byCodePoint: 'Code points',
  before: 'Before',
  after: 'After',
  inserted: 'insert',
  deleted: 'delete',
  nothingThere: 'nothing',
  left: 'Left alone',
  leftNote: 'These are in another language, or nothing tells that they are Arabic; yakaf would not touch them.',
  unknownLanguage: 'not certain',
  failed: 'Could not be read',
  omitted: 'What this page leaves out',
  omittedFiles: { one: '# file is not listed', other: '# files are not listed' },
  omittedDetails: { one: '# file is listed without its text', other: '# files are listed without their text' },
  omittedWords: { one: '# place of an undecided word', other: '# places of undecided words' },
  omittedRemarks: { one: '# suggestion', other: '# suggestions' },
  omittedNote: 'All of it is counted. Review fewer files at a time to see it.',
  safety: 'Safety',
  safeties: { safe: 'safe', unsafe: 'unsafe', suggestion: 'suggestion' },
  all: 'All',
  filter: 'Filter',
  fileName: 'Name of a file',
  noFile: 'No file is like that.',
  chooseFile: 'Choose a file to see its changes.',
  more: 'Show more',
  backToFiles: 'All files',
  layout: 'Layout',
  layouts: { side: 'Side by side', inline: 'Inline', result: 'Result' },
  previous: 'Previous change',
  next: 'Next change',
  position: '# of',
  keys: 'Arrow keys go from change to change.',
  line: 'Line',
  unfold: 'show',
  noDetail: 'There was no room for the text of this file. Review it alone to see it.',
  moreChanges: { one: '# more change has no room here', other: '# more changes have no room here' },
  noMatch: 'Nothing in this file is like that.',
  mayBe: 'Undecided; it may also be',
  settleNote:
    'Nothing in these texts tells how the words below end. yakaf writes the likelier letter. Settle a word once, and take the decision along as a configuration.',
  noWords: 'Every final yeh was decided.',
  howEnds: 'How does it end?',
  leaveIt: 'Leave it to yakaf',
  written: 'written now',
  notSettled: 'A list of words cannot settle it: it has no final U+06CC.',
  perFile: 'Otherwise in some files',
  asEverywhere: 'As everywhere',
  decisions: 'Decisions',
  settled: 'settled of',
  exportNote:
    'Save it in the folder in which yakaf ran, or add it to the configuration there. A configuration that --config names stands alone, so what yours says belongs in it too.',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'The browser does not let the page copy; select the text and copy it.',
  download: 'Download',
  configuration: 'Configuration',
  noRemarks: 'There are no suggestions.',
  remarksNote: 'Only a person can put these right. yakaf writes nothing.',
  groups: {},
  encoding: 'Encoding',
}

const ar: Messages = {
  title: 'مراجعة',
  skip: 'إلى المحتوى',
  views: 'الصفحات',
  overview: 'نظرة عامة',
  files: 'الملفات',
  words: 'كلمات تنتظر قرارا',
  remarks: 'اقتراحات',
  otherLanguage: 'English',
  theme: 'الألوان',
  themes: { auto: 'كما في النظام', light: 'فاتحة', dark: 'داكنة' },
  offline: 'هذه الصفحة ملف واحد، لا تحمّل شيئا ولا ترسل شيئا.',
  headline: 'ما الذي سيتغيّر',
  nothing: 'لن يتغيّر شيء.',
  countFiles: { zero: 'لا ملفات', one: 'ملف واحد', two: 'ملفان', few: '# ملفات', many: '# ملفا', other: '# ملف' },
  countChanges: {
    zero: 'لا تغييرات',
    one: 'تغيير واحد',
    two: 'تغييران',
    few: '# تغييرات',
    many: '# تغييرا',
    other: '# تغيير',
  },
  countUndecided: { one: 'واحدة بلا قرار', two: 'اثنتان بلا قرار', other: '# بلا قرار' },
  countRemarks: {
    zero: 'لا اقتراحات',
    one: 'اقتراح واحد',
    two: 'اقتراحان',
    few: '# اقتراحات',
    many: '# اقتراحا',
    other: '# اقتراح',
  },
  countLines: {
    one: 'سطر واحد لم يتغيّر',
    two: 'سطران لم يتغيّرا',
    few: '# أسطر لم تتغيّر',
    many: '# سطرا لم تتغيّر',
    other: '# سطر لم تتغيّر',
  },
  countCharacters: { one: 'حرف واحد', two: 'حرفان', few: '# حروف', many: '# حرفا', other: '# حرف' },
  wouldChange: 'ملفات ستتغيّر',
  readFiles: 'عدد الملفات المقروءة',
  changes: 'عدد التغييرات',
  undecided: 'ياءات أخيرة بلا قرار',
  suggestions: 'عدد الاقتراحات',
  byRule: 'التغييرات بحسب القاعدة',
  rule: 'القاعدة',
  count: 'العدد',
  what: 'ما تفعله',
  byCodePoint: 'الحروف برموزها',
  before: 'قبل',
  after: 'بعد',
  inserted: 'إضافة',
  deleted: 'حذف',
  nothingThere: 'لا شيء',
  left: 'ملفات متروكة',
  leftNote: 'هذه بلغة أخرى، أو لا شيء يدل على أنها عربية، فلا يمسّها yakaf.',
  unknownLanguage: 'غير مؤكدة',
  failed: 'تعذرت قراءتها',
  omitted: 'ما لم تتسع له الصفحة',
  omittedFiles: {
    one: 'ملف واحد غير مدرج',
    two: 'ملفان غير مدرجين',
    few: '# ملفات غير مدرجة',
    many: '# ملفا غير مدرج',
    other: '# ملف غير مدرج',
  },
  omittedDetails: {
    one: 'ملف واحد مدرج بلا نصه',
    two: 'ملفان مدرجان بلا نصيهما',
    few: '# ملفات مدرجة بلا نصوصها',
    many: '# ملفا مدرجا بلا نصوصها',
    other: '# ملف مدرج بلا نصوصها',
  },
  omittedWords: {
    one: 'موضع واحد لكلمة بلا قرار',
    two: 'موضعان لكلمات بلا قرار',
    few: '# مواضع لكلمات بلا قرار',
    many: '# موضعا لكلمات بلا قرار',
    other: '# موضع لكلمات بلا قرار',
  },
  omittedRemarks: { one: 'اقتراح واحد', two: 'اقتراحان', few: '# اقتراحات', many: '# اقتراحا', other: '# اقتراح' },
  omittedNote: 'كله محسوب في الأعداد. راجع عددا أقل من الملفات لتراه.',
  safety: 'الأمان',
  safeties: { safe: 'آمنة', unsafe: 'غير آمنة', suggestion: 'اقتراح' },
  all: 'الكل',
  filter: 'تصفية',
  fileName: 'اسم الملف',
  noFile: 'لا ملف بهذه الصفة.',
  chooseFile: 'اختر ملفا لترى تغييراته.',
  more: 'عرض المزيد',
  backToFiles: 'كل الملفات',
  layout: 'طريقة العرض',
  layouts: { side: 'جنبا إلى جنب', inline: 'في السطر', result: 'النتيجة' },
  previous: 'التغيير السابق',
  next: 'التغيير التالي',
  position: '# من',
  keys: 'تنقل مفاتيح الأسهم من تغيير إلى آخر.',
  line: 'السطر',
  unfold: 'عرض',
  noDetail: 'لم تتسع الصفحة لنص هذا الملف. راجعه وحده لتراه.',
  moreChanges: {
    one: 'تغيير واحد آخر لم تتسع له الصفحة',
    two: 'تغييران آخران لم تتسع لهما الصفحة',
    few: '# تغييرات أخرى لم تتسع لها الصفحة',
    many: '# تغييرا آخر لم تتسع لها الصفحة',
    other: '# تغيير آخر لم تتسع لها الصفحة',
  },
  noMatch: 'لا شيء في هذا الملف بهذه الصفة.',
  mayBe: 'بلا قرار، وقد تكون أيضا',
  settleNote:
    'لا شيء في هذه النصوص يدل على آخر الكلمات أدناه، فيكتب yakaf الحرف الأرجح. احسم الكلمة مرة واحدة، ثم خذ القرار معك في ملف إعدادات.',
  noWords: 'حُسمت كل ياء أخيرة.',
  howEnds: 'كيف تنتهي؟',
  leaveIt: 'اتركها ليقررها yakaf',
  written: 'المكتوب الآن',
  notSettled: 'لا تحسمها قائمة كلمات، إذ لا تنتهي بالحرف U+06CC.',
  perFile: 'غير ذلك في بعض الملفات',
  asEverywhere: 'كما في كل مكان',
  decisions: 'القرارات',
  settled: 'محسومة من',
  exportNote:
    'احفظه في المجلد الذي شُغّل فيه yakaf، أو أضفه إلى الإعدادات التي فيه. والإعدادات التي تُسمّى بالخيار --config تقوم وحدها، فليكن فيها ما تقوله إعداداتك أيضا.',
  copy: 'نسخ',
  copied: 'نُسخ.',
  notCopied: 'المتصفح لا يسمح للصفحة بالنسخ؛ حدّد النص وانسخه.',
  download: 'تنزيل',
  configuration: 'الإعدادات',
  noRemarks: 'لا اقتراحات.',
  remarksNote: 'هذه لا يصلحها إلا إنسان، ولا يكتب yakaf فيها شيئا.',
  groups: {
    letters: 'حروف',
    marks: 'علامات',
    invisibles: 'محارف خفية',
    words: 'كلمات',
    punctuation: 'علامات ترقيم',
    digits: 'أرقام',
    dates: 'تواريخ',
    mojibake: 'ترميز خاطئ',
    pragmas: 'تعليمات',
    records: 'سجلات',
  },
  encoding: 'الترميز',
}

export const MESSAGES: Readonly<Record<Language, Messages>> = { en, ar }

/** Numbers with the digits that yakaf writes by itself. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en', ar: 'ar-u-nu-latn' }

export function numberIn(language: Language, count: number): string {
  return new Intl.NumberFormat(LOCALES[language]).format(count)
}

export function countedIn(language: Language, count: number, forms: Counted): string {
  const form = forms[new Intl.PluralRules(LOCALES[language]).select(count)] ?? forms.other
  return form.replace('#', numberIn(language, count))
}
