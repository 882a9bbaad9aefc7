import type { Failure } from '../messages.ts'
import { element, english } from './dom.ts'
import { words } from './language.ts'
import { shownName } from './shown.ts'

/** Codes whose meaning the page can say better than the library, which speaks to users of the command line. */
const SELF_EXPLAINED: readonly string[] = ['E_MALFORMED', 'E_READ', 'E_TOO_LARGE']

/** Why something failed: in the language of the page, and what the library says where that says more. */
export function failureText({ code, message, offset, line }: Failure): HTMLElement {
  const say = words()
  const text = element('span', { class: 'failure' }, `${say.failures[code] ?? say.failed} `)
  if (offset !== undefined) text.append(`${say.at(offset, line)} `)
  if (!SELF_EXPLAINED.includes(code)) text.append(english(shownName(message)))
  return text
}
