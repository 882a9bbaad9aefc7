/** Texts that are kept, and the longest of them in UTF-16 units: those that a page is asked about again and again are short. */
const MOST = 64
const LONGEST = 400

/** `answer`, which the text alone decides, with what it said of the last texts: of a line the same is asked in many places. */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    if (text.length > LONGEST) return answer(text)
    const found = known.get(text)
    if (found !== undefined || known.has(text)) return found as Answer
    if (known.size === MOST) known.clear()
    const made = answer(text)
    known.set(text, made)
    return made
  }
}
