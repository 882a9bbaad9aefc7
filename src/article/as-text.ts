import type { BodyPart } from './article.ts'
import type { PickedArticle } from './fields.ts'

/** The article alone, in the order in which it is read, a blank line between its parts; furniture is left out. */
export function asText({ kicker, title, subtitle, authors, lead, body = [] }: PickedArticle): string {
  const head = [kicker, title, subtitle].filter((line) => line !== undefined).join('\n')
  const parts = [head, authors?.join('، ') ?? '', lead ?? '', ...stanzas(body)].filter((part) => part !== '')
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`
}

/** Items of one list and lines of one stanza stand together. */
function stanzas(body: readonly BodyPart[]): readonly string[] {
  const parts: string[] = []
  body.forEach(({ type, text }, index) => {
    const before = body[index - 1]
    const isNext = (type === 'list' || type === 'verse') && before?.type === type
    if (isNext) parts.push(`${parts.pop()}\n${text}`)
    else parts.push(text)
  })
  return parts
}
