/** The direction that most of the letters of a line have: a line of HTML may begin with a Latin one, and be Arabic. */
export function directionOf(text: string): 'rtl' | 'ltr' {
  const start = text.slice(0, MOST)
  const right = start.match(/\p{Script=Arabic}/gu)?.length ?? 0
  const left = start.match(/\p{Script=Latin}/gu)?.length ?? 0
  return left > right ? 'ltr' : 'rtl'
}

/** UTF-16 units that tell. */
const MOST = 2000
