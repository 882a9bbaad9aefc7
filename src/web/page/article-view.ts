import { byId, element, english } from './dom.ts'
import { words } from './language.ts'
import { jsonPart, showText } from './text-view.ts'

/** The article's first lines as people read them, and all of it as JSON. */
export function showArticle(json: string | null): void {
  const panel = byId('article', HTMLDivElement)
  if (json === null) {
    panel.replaceChildren(element('p', { class: 'note' }, words().noArticle))
    return
  }
  showText(panel, json, jsonPart)
  panel.prepend(cardOf(JSON.parse(json)))
}

/** What of an article is shown above its JSON. */
interface Shown {
  readonly kicker?: string
  readonly title?: string
  readonly authors?: readonly string[]
  readonly section?: string
  readonly published?: { readonly iso: string | null }
}

function cardOf({ kicker, title, authors, section, published }: Shown): HTMLElement {
  const say = words()
  const rows: readonly (readonly [string, Node | undefined])[] = [
    [say.articleKicker, arabic(kicker)],
    [say.articleTitle, arabic(title)],
    [say.articleAuthors, arabic(authors?.join('، '))],
    [say.articleSection, arabic(section)],
    [say.articlePublished, published?.iso == null ? undefined : english(published.iso, 'code')],
  ]
  const list = element('dl', { class: 'card' })
  for (const [name, value] of rows) {
    if (value !== undefined) list.append(element('dt', {}, name), element('dd', {}, value))
  }
  return list
}

function arabic(text: string | undefined): Node | undefined {
  return text === undefined || text === '' ? undefined : element('bdi', { lang: 'ar' }, text)
}
