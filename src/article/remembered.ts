/** Texts that are kept of a page, and the longest of them in UTF-16 units: those that a page is asked about again and again are short. To keep longer ones costs as much. */
const MOST = 2048
const LONGEST = 160
/** What is kept for an answer that is undefined: what a map says of a text that it has not. */
const NOTHING = null

const turns: (() => void)[] = []

/** Ends a page, or several: what was asked on them is known on the next, as sites say the same around all their texts, and is let go of if those do not ask. */
export function turnPages(): void {
  for (const turn of turns) turn()
}

/** `answer`, which the text alone decides, with what it said of the last texts: of a line the same is asked in many places. */
export function remembered<Answer extends object | string | number | boolean | undefined>(
  answer: (text: string) => Answer,
): (text: string) => Answer {
  type Kept = Answer | typeof NOTHING
  let known = new Map<string, Kept>()
  let before = new Map<string, Kept>()
  const turn = (): void => {
    before = known
    // Not cleared: each table that a map has had points to the next, so that of a map that grows old all are kept until everything is collected.
    known = new Map()
  }
  turns.push(turn)
  return (text) => {
    if (text.length > LONGEST) return answer(text)
    const found = known.get(text)
    if (found !== undefined) return (found ?? undefined) as Answer
    const older = before.get(text)
    const kept = older === undefined ? (answer(text) ?? NOTHING) : older
    if (known.size === MOST) turn()
    known.set(text, kept)
    return (kept ?? undefined) as Answer
  }
}
