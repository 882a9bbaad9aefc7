/** What only a person can put right. */
import type { IndexedRemark } from '../page-data.ts'
import { numberIn } from './counted.ts'
import { button, element } from './element.ts'
import { english, shownPath, shownWords } from './shown.ts'
import type { State } from './state.ts'

/** Suggestions that are listed at a time. */
const MOST_LISTED = 200

export function remarksView(state: State): readonly HTMLElement[] {
  const { index, messages } = state
  const heading = element('h1', { tabindex: '-1' }, messages.remarks)
  if (index.remarks.length === 0) return [heading, element('p', { class: 'note' }, messages.noRemarks)]
  return [heading, element('p', { class: 'note' }, messages.remarksNote), remarkList(state, index.remarks, true)]
}

/** `namesFiles`: where they stand is not known from what is around. */
export function remarkList(state: State, remarks: readonly IndexedRemark[], namesFiles: boolean): HTMLElement {
  const { language, messages } = state
  const list = element('ol', { class: 'remarks' })
  let listed = 0
  const addMore = (): void => {
    list.querySelector('.more-remarks')?.remove()
    list.append(...remarks.slice(listed, listed + MOST_LISTED).map((remark) => item(state, remark, namesFiles)))
    listed += MOST_LISTED
    if (listed >= remarks.length) return
    const label = `${messages.more} (${numberIn(language, remarks.length - listed)})`
    list.append(element('li', { class: 'more-remarks' }, button(label, { class: 'more' }, addMore)))
  }
  addMore()
  return list
}

function item(state: State, [file, line, rule, text, message]: IndexedRemark, namesFiles: boolean): HTMLElement {
  const { index, language, messages } = state
  const path = index.files[file]?.path ?? ''
  const place = `${messages.line} ${numberIn(language, line)}`
  return element(
    'li',
    {},
    element('p', { class: 'said' }, shownWords(text, { class: 'quoted', dir: 'auto' }), ' ', english(message)),
    element(
      'p',
      { class: 'where' },
      ...(namesFiles ? [element('a', { href: `#/files/${file}` }, shownPath(path)), ' · '] : []),
      `${place} · `,
      english(index.rules[rule]?.id ?? ''),
    ),
  )
}
