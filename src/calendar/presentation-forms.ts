const FIRST = 0xfb50
const LAST = 0xfefc

/** Whether a code point may be a letter in the shape that it has at its place, or several of them. */
export function isPresentationForm(code: number): boolean {
  return code >= FIRST && code <= LAST
}
