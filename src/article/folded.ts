import { fold } from '../calendar/fold.ts'

let last = ''
let lastFolded = ''

/** `text` folded for matching. A line is asked many things in a row: the last is kept. */
export function folded(text: string): string {
  if (text !== last) {
    lastFolded = fold(text)
    last = text
  }
  return lastFolded
}
