import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { BodyType } from '../../src/article/article.ts'
import type { NormalizeOptions } from '../../src/normalizer/options.ts'

/** What a reader sees in an article, in the members of the schema; dates as their ISO forms. */
export interface Truth {
  readonly language?: string
  readonly direction?: string
  readonly kicker?: string
  readonly title?: string
  readonly subtitle?: string
  readonly lead?: string
  readonly authors?: readonly string[]
  readonly dateline?: { readonly place?: string; readonly agency?: string }
  readonly section?: string
  readonly newsCode?: string
  readonly published?: string
  readonly updated?: string
  readonly pageClock?: string
  readonly otherDates?: readonly (string | null)[]
  readonly body?: readonly { readonly type: BodyType; readonly text: string }[]
  readonly related?: readonly string[]
  readonly sourceCredit?: string
  readonly url?: string
  readonly disclaimer?: string
  /** Lines as printed, none of which may be in the body. */
  readonly furniture?: readonly string[]
  /** Members that the truth says nothing of. */
  readonly unknown?: readonly (keyof Truth)[]
}

export interface TruthCase {
  readonly name: string
  readonly text: string
  readonly truth: Truth
  readonly options: NormalizeOptions
}

export interface Group {
  readonly name: string
  readonly casesOf: () => readonly TruthCase[]
  /** Whether it is kept shut: nothing but its score is to be seen. */
  readonly isHeldOut?: boolean
}

const SYNTHETIC = '../shared/data/synthetic'
const HEADERS = 'fixtures/article/header'
const BLIND = 'fixtures/article/blind'
/**
 * Pages that other hands wrote with their truth, unread by the reader when they came and opened after a run that docs/evaluation.md has: folders of
 * fixtures/article, each with a README of whom it is by.
 */
const OPENED = [
  'pages',
  'shut',
  'further',
  'press',
  'library',
  'sealed',
  'unopened',
  'sundry',
  'fresh',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'nineteenth',
  'twentieth',
  'twenty-first',
  'twenty-second',
  'twenty-third',
  'twenty-fourth',
  'twenty-fifth',
  'twenty-sixth',
  'twenty-seventh',
  'twenty-eighth',
  'twenty-ninth',
  'thirtieth',
  'thirty-first',
  'thirty-second',
  'thirty-third',
  'thirty-fourth',
  'thirty-fifth',
  'thirty-sixth',
  'thirty-seventh',
  'thirty-eighth',
  'thirty-ninth',
  'fortieth',
  'forty-first',
  'forty-second',
  'forty-third',
  'forty-fourth',
  'forty-fifth',
  'forty-sixth',
  'forty-seventh',
  'forty-eighth',
  'forty-ninth',
  'fiftieth',
  'fifty-first',
  'fifty-second',
  'fifty-third',
  'fifty-fourth',
  'fifty-fifth',
  'fifty-sixth',
  'ninth-opened',
  'tenth-opened',
  'eleventh-opened',
  'twelfth-opened',
  'eighteenth-opened',
]
/** Such pages that nobody has opened. */
const SHUT = ['nineteenth-shut', 'forty-fifth-shut', 'fifty-fifth-shut', 'fifty-sixth-shut']
/** What brings back letters that a policy lost; by default they are left alone. */
const ASKED_FOR: Readonly<Record<string, NormalizeOptions>> = {
  'P5-arabic-yeh-for-both': { repairMaksura: true },
  'P6-maksura-for-both-egyptian': { repairMaksura: true },
  'P8b-eh-yeh-for-teh-marbuta': { also: ['words/teh-marbuta'] },
}

/** The groups, none of which is read before it is asked for. */
export const GROUPS: readonly Group[] = [
  { name: 'policies', casesOf: () => (existsSync(SYNTHETIC) ? policies() : []) },
  { name: 'headers', casesOf: () => (existsSync(SYNTHETIC) ? jsonNames(HEADERS).map(header) : []) },
  { name: 'opened', casesOf: () => allIn(BLIND).filter(({ name }) => isOdd(name)) },
  { name: 'closed', casesOf: () => allIn(BLIND).filter(({ name }) => !isOdd(name)) },
  ...OPENED.map((name) => ({ name, casesOf: () => allIn(`fixtures/article/${name}`) })),
  ...SHUT.map((name) => ({ name, casesOf: () => allIn(`fixtures/article/${name}`), isHeldOut: true })),
]

/**
 * Where a teh marbuta that stands as heh is to stay one: `recoverable: false`, `leave ه by default` says expected.json of it, so that what its texts have with
 * ة is right with ه.
 */
const LEFT_AS_HEH: ReadonlySet<string> = new Set(['P8-teh-marbuta-as-heh'])

/** The names that expected.json has are those of before the schema; of other dates it says nothing. */
interface Expected extends Omit<Truth, 'body' | 'sourceCredit' | 'pageClock'> {
  readonly body: readonly string[]
  readonly source: string
  readonly siteClock: string
}

function policies(): readonly TruthCase[] {
  const all = JSON.parse(read(`${SYNTHETIC}/expected.json`)) as Readonly<Record<string, Expected>>
  const asLeft = Object.entries(all).map(([name, own]): [string, Expected] => [
    name,
    LEFT_AS_HEH.has(name) ? (JSON.parse(JSON.stringify(own).replaceAll('\u0629', '\u0647')) as Expected) : own,
  ])
  return asLeft.map(([name, { title, kicker, lead, newsCode, published, disclaimer, body, source, siteClock }]) => ({
    name,
    text: read(`${SYNTHETIC}/${name}.txt`),
    options: ASKED_FOR[name] ?? {},
    truth: {
      ...known({ title, kicker, lead, newsCode, published, disclaimer }),
      body: body.map((text) => ({ type: 'paragraph' as const, text })),
      sourceCredit: source,
      pageClock: siteClock,
      unknown: ['language', 'direction', 'otherDates'] as const,
    },
  }))
}

function known(fields: { readonly [name in keyof Truth]: Truth[name] | undefined }): Truth {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

function header(name: string): TruthCase {
  return { name, text: read(`${SYNTHETIC}/header-${name}.txt`), truth: truthAt(`${HEADERS}/${name}.json`), options: {} }
}

/** Each `NAME.txt` of a folder with the truth beside it, `NAME.json`. */
export function allIn(folder: string): readonly TruthCase[] {
  return jsonNames(folder).map((name) => caseIn(folder, name))
}

function caseIn(folder: string, name: string): TruthCase {
  return { name, text: read(`${folder}/${name}.txt`), truth: truthAt(`${folder}/${name}.json`), options: {} }
}

function isOdd(name: string): boolean {
  return Number(name.slice(1)) % 2 === 1
}

function jsonNames(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.map((name) => name.slice(0, -'.json'.length)).sort()
}

function truthAt(path: string): Truth {
  return JSON.parse(read(path)) as Truth
}

function read(path: string): string {
  return readFileSync(path, 'utf8')
}
