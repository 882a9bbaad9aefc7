import type { Opened } from '../messages.ts'
import { words } from './language.ts'

/** One line on what became of a text. */
export function statusText({ counts, undecided, language }: Opened): string {
  const say = words()
  const count = Object.values(counts).reduce((sum, each) => sum + each, 0)
  const parts: string[] = []
  if (count > 0) parts.push(say.changedTimes(count))
  else if (language?.isLeft) parts.push(leftText(language.answer === 'other', language.language))
  else parts.push(say.nothing)
  if (undecided > 0) parts.push(say.undecidedTimes(undecided))
  return parts.join(' · ')
}

function leftText(isOther: boolean, tag: string | undefined): string {
  if (!isOther) return words().leftUndecided
  const names = new Intl.DisplayNames([document.documentElement.lang], { type: 'language' })
  return words().leftOther(tag === undefined ? '' : (names.of(tag) ?? tag))
}
