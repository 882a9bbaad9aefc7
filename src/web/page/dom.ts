/** The element of the template with this id. */
export function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id)
  if (!(found instanceof type)) throw new TypeError(`the page has no ${type.name} named ${id}`)
  return found
}

export type Attributes = Readonly<Record<string, string>>

/** A new element. What is put into it is text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

/** English among whatever the page speaks: names of code points, ids. */
export function english(text: string, tag: 'bdi' | 'code' = 'bdi'): HTMLElement {
  return element(tag, { lang: 'en', dir: 'ltr' }, text)
}

/** A button that does one thing. */
export function button(text: string, onClick: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, text)
  made.addEventListener('click', onClick)
  return made
}
