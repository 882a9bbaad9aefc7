import { element } from './dom.ts'

/** Lets the browser save a file. */
export function save(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  const link = element('a', { href: url, download: name, hidden: '' })
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Puts text on the clipboard; says whether that was allowed. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

/** For browsers that give a file no clipboard. */
function copyBySelection(text: string): boolean {
  const area = element('textarea', { class: 'off-screen', 'aria-hidden': 'true', tabindex: '-1' })
  area.value = text
  document.body.append(area)
  area.select()
  const isDone = document.execCommand('copy')
  area.remove()
  return isDone
}
