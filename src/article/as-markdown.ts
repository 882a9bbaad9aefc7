/** Loaded only for --format markdown: the writer of YAML costs start-up time. */
import { stringify } from 'yaml'
import type { ArticleDate, BodyPart } from './article.ts'
import type { PickedArticle } from './fields.ts'

/** What Markdown would take for its own, anywhere in a line. */
const SIGNS = /[\\`*_[\]<>#|~]/g
/** What it would take for a block at the start of one. */
const BLOCK_SIGN = /^([-+=])/u
const NUMBER = /^(\d{1,9})([.)])/u
const ITEM_NUMBER = /^(\p{Nd}{1,3})\s?[-.)\u2013]\s*/u

/** The article as Markdown, what is no text of it as YAML front matter. */
export function asMarkdown(article: PickedArticle): string {
  const front = frontMatter(article)
  const yaml = Object.keys(front).length === 0 ? '' : `---\n${stringify(front, { lineWidth: 0 })}---\n`
  const { kicker, title, subtitle, lead, body = [] } = article
  const head = [
    ...(kicker === undefined ? [] : [escaped(kicker)]),
    ...(title === undefined ? [] : [`# ${escaped(title)}`]),
    ...(subtitle === undefined ? [] : [escaped(subtitle)]),
    ...(lead === undefined ? [] : [`**${escaped(lead)}**`]),
  ]
  const blocks = [...head, ...blocksOf(body)]
  return [yaml, blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`].filter((part) => part !== '').join('\n')
}

function frontMatter(article: PickedArticle): Readonly<Record<string, unknown>> {
  const { schema, language, direction, kicker, title, subtitle, lead, authors, dateline, section, newsCode } = article
  const { published, updated, pageClock, sourceCredit, url, disclaimer, related, input, issues } = article
  const members = {
    schema,
    source: input?.path,
    language,
    direction,
    kicker,
    title,
    subtitle,
    lead,
    authors,
    dateline,
    section,
    newsCode,
    published: isoOf(published),
    updated: isoOf(updated),
    pageClock: isoOf(pageClock),
    related: related?.map(({ text }) => text),
    sourceCredit,
    url,
    disclaimer,
    issues: issues?.length ? issues.map(({ code }) => code) : undefined,
  }
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined))
}

function isoOf(date: ArticleDate | undefined): string | undefined {
  return date?.iso ?? undefined
}

/** Paragraphs, with the items of a list and the lines of a stanza in one block. */
function blocksOf(body: readonly BodyPart[]): readonly string[] {
  const blocks: string[] = []
  body.forEach((part, index) => {
    const isNext = (part.type === 'list' || part.type === 'verse') && body[index - 1]?.type === part.type
    if (isNext) blocks.push(`${blocks.pop()}${part.type === 'verse' ? '\\' : ''}\n${blockOf(part)}`)
    else blocks.push(blockOf(part))
  })
  return blocks
}

function blockOf({ type, text }: BodyPart): string {
  switch (type) {
    case 'heading':
      return `## ${escaped(text)}`
    case 'quote':
      return `> ${escaped(text)}`
    case 'list':
      return itemOf(text)
    case 'caption':
      return `*${escaped(text)}*`
    case 'verse':
    case 'paragraph':
      return escaped(text)
  }
}

/** Markdown knows numbers in ASCII digits only. */
function itemOf(text: string): string {
  const number = ITEM_NUMBER.exec(text)
  const digits = number?.[1] ?? ''
  return /^\d+$/.test(digits) ? `${digits}. ${escaped(text.slice(number?.[0].length))}` : `- ${escaped(text)}`
}

function escaped(text: string): string {
  return text.replace(SIGNS, '\\$&').replace(BLOCK_SIGN, '\\$1').replace(NUMBER, '$1\\$2')
}
