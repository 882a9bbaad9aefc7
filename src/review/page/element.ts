/** Makes elements. Text is only ever text: nothing on the page is made from markup. */

export type Child = Node | string | undefined

type Attributes = Readonly<Record<string, string | boolean | undefined>>

/** An attribute that is `false` or undefined is left out, one that is `true` has no value. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value)
  }
  made.append(...children.filter((child) => child !== undefined))
  return made
}

export function button(label: Child, attributes: Attributes, onClick: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label)
  made.addEventListener('click', onClick)
  return made
}

/** A choice among few. */
export function select(
  options: readonly (readonly [value: string, label: string])[],
  chosen: string,
  attributes: Attributes,
  onChange: (value: string) => void,
): HTMLSelectElement {
  const made = element(
    'select',
    attributes,
    ...options.map(([value, label]) => element('option', { value, selected: value === chosen }, label)),
  )
  made.addEventListener('change', () => onChange(made.value))
  return made
}
