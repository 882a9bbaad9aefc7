import { isField, isRest, labelBlock } from './label-block.ts'
import { isParagraph, isTitleLike, type PageLine } from './page-line.ts'
import { findTitle } from './title.ts'

/** Where the parts of an article stand on its page, each in page order. A repetition of the title is in none of them. */
export interface Layout {
  readonly clock?: PageLine
  readonly kicker?: PageLine
  readonly title?: PageLine
  readonly lead?: PageLine
  /** Lines with a date field or a news code. */
  readonly fields: readonly PageLine[]
  readonly body: readonly PageLine[]
  readonly credits: readonly PageLine[]
  readonly disclaimers: readonly PageLine[]
  readonly furniture: readonly PageLine[]
  readonly isTitleGuessed: boolean
}

/**
 * Finds the parts by evidence, not by line numbers. An update printed above everything is the clock of the page. The
 * labels part the head from what is below; the head holds kicker, title and lead, of which only the title is needed.
 */
export function layoutOf(lines: readonly PageLine[]): Layout {
  const clock = lines[0]?.kind === 'updated' ? lines[0] : undefined
  const page = clock === undefined ? lines : lines.slice(1)
  const block = labelBlock(page)
  const top = page.slice(0, block.behind)
  const head = top.slice(0, block.first).filter(({ kind }) => kind === 'text')
  const below = page.slice(block.behind)
  const title = findTitle(head, below, block.behind > 0)
  const headParts = partsOfHead(head, title?.line)
  const belowParts = partsOfBody(below, title?.line)
  const others = top.filter(({ kind }) => kind !== 'text')
  return {
    ...(clock === undefined ? {} : { clock }),
    ...headParts.named,
    ...(title === undefined ? {} : { title: title.line }),
    fields: [...others.filter(isField), ...belowParts.fields],
    body: [...headParts.body, ...belowParts.body],
    credits: [...others, ...belowParts.credits].filter(({ kind }) => kind === 'source'),
    disclaimers: belowParts.disclaimers,
    furniture: [...others.filter(isRest), ...headParts.furniture, ...belowParts.furniture].sort(byPlace),
    isTitleGuessed: title?.isGuessed ?? false,
  }
}

interface HeadParts {
  readonly named: { readonly kicker?: PageLine; readonly lead?: PageLine }
  readonly body: readonly PageLine[]
  readonly furniture: readonly PageLine[]
}

/** Above the title: the kicker, and above that names of sites and sections. Below it: one paragraph is the lead. */
function partsOfHead(head: readonly PageLine[], title: PageLine | undefined): HeadParts {
  const at = title === undefined ? -1 : head.indexOf(title)
  if (at < 0) {
    const isName = ({ words }: PageLine): boolean => words < 2
    return { named: {}, body: head.filter((line) => !isName(line)), furniture: head.filter(isName) }
  }
  const above = head[at - 1]
  const kicker = above !== undefined && isTitleLike(above) ? above : undefined
  const under = head.slice(at + 1)
  const [only] = under
  const lead = under.length === 1 && only !== undefined && isParagraph(only) ? only : undefined
  return {
    named: { ...(kicker === undefined ? {} : { kicker }), ...(lead === undefined ? {} : { lead }) },
    body: lead === undefined ? under : [],
    furniture: head.slice(0, kicker === undefined ? at : at - 1),
  }
}

type BodyParts = Pick<Layout, 'fields' | 'body' | 'credits' | 'disclaimers' | 'furniture'>

/** Below the labels: paragraphs, then credit and disclaimer, then what the page says about itself and others. */
function partsOfBody(below: readonly PageLine[], title: PageLine | undefined): BodyParts {
  const parts = { fields: [], body: [], credits: [], disclaimers: [], furniture: [] } satisfies BodyParts
  const lists: { readonly [name in keyof BodyParts]: PageLine[] } = parts
  const first = below.findIndex(isParagraph)
  const last = below.findLastIndex(isParagraph)
  const tail = below.findIndex(({ kind }, index) => kind === 'tail' && index > last)
  below.forEach((line, index) => {
    const isRepeated = line === title || (line.key === title?.key && index < first)
    if (!isRepeated) lists[partOf(line, index >= first && index <= last, tail >= 0 && index > tail)].push(line)
  })
  return lists
}

function partOf(line: PageLine, isAmongParagraphs: boolean, isInTail: boolean): keyof BodyParts {
  switch (line.kind) {
    case 'text':
      return isInTail ? 'furniture' : 'body'
    case 'stamp':
    case 'symbols':
      return isAmongParagraphs ? 'body' : 'furniture'
    case 'source':
      return 'credits'
    case 'disclaimer':
      return isAmongParagraphs ? 'body' : 'disclaimers'
    default:
      return isField(line) ? 'fields' : 'furniture'
  }
}

function byPlace(a: PageLine, b: PageLine): number {
  return a.line.start - b.line.start
}
