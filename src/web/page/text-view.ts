import { button, element } from './dom.ts'
import { words } from './language.ts'

/** Characters that are shown at once: more would make the page stand still. */
const SHOWN = 60_000

/** Shows a text in parts, the next one when it is asked for. */
export function showText(panel: HTMLElement, text: string, make: (part: string) => HTMLElement): void {
  panel.replaceChildren()
  const add = (from: number): void => {
    const end = from + SHOWN >= text.length ? text.length : endOfPart(text, from + SHOWN)
    panel.append(make(text.slice(from, end)))
    if (end === text.length) return
    const more = button(words().more, () => {
      more.remove()
      add(end)
    })
    panel.append(more)
  }
  add(0)
}

/** Cuts behind a line where there is one near, and no character in two. */
function endOfPart(text: string, at: number): number {
  const feed = text.lastIndexOf('\n', at)
  if (feed > at - SHOWN / 2) return feed + 1
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at + 1 : at
}

export function cleanedPart(part: string): HTMLElement {
  return element('div', { class: 'text', lang: 'ar', dir: 'auto' }, part)
}

const MEMBER = /^(\s*(?:"(?:[^"\\]|\\.)*": )?)(.*?)(,?)$/

/** JSON from left to right, its values as they are read. */
export function jsonPart(part: string): HTMLElement {
  const pre = element('pre', { class: 'json', dir: 'ltr' })
  for (const line of part.split('\n')) {
    const [, key = '', value = '', comma = ''] = MEMBER.exec(line) ?? []
    const name = element('span', { class: 'key' }, key)
    pre.append(name, element('bdi', value.startsWith('"') ? { lang: 'ar' } : {}, value), `${comma}\n`)
  }
  return pre
}
