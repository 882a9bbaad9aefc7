import { visible } from '../../report/code-points.ts'
import { type Child, element } from './element.ts'

/** Text as it stands; what does not show, or turns text around, by its code point. Tabs and line ends do what they do. */
export function shown(text: string): readonly Child[] {
  const parts = text
    .replaceAll('\r\n', '\n')
    .split(/([\t\n]+)/)
    .map((part) => (/^[\t\n]/.test(part) ? part : visible(part)))
    .join('')
    .split(/(<U\+[0-9A-F]{4,6}>)/)
  return parts.map((part, index) => (index % 2 === 1 ? element('bdi', { class: 'unseen', dir: 'ltr' }, part) : part))
}

/** A name of a file. Folders stand left of what is in them, whatever their letters. */
export function shownPath(path: string): HTMLElement {
  return element('bdi', { class: 'path', dir: 'ltr' }, ...shown(path.replaceAll(/[\t\n]/g, (sign) => visible(sign))))
}

/** Words of a text, set apart from what stands around them. */
export function shownWords(text: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  return element('bdi', { lang: 'ar', dir: 'rtl', ...attributes }, ...shown(text))
}

/** Text that is English in every language of the page. */
export function english(text: string): HTMLElement {
  return element('bdi', { lang: 'en', dir: 'ltr', class: 'english' }, ...shown(text))
}

/** A sentence of the page, in which flags and code points keep their own direction. */
export function sentence(text: string): readonly Child[] {
  return text
    .split(/(--[\w-]+|U\+[0-9A-F]{4,6})/)
    .map((part, index) => (index % 2 === 1 ? element('bdi', { dir: 'ltr' }, part) : part))
}
