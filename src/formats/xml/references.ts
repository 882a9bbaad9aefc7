import { type Sign, signsIn } from '../html/references.ts'
import type { SignsIn } from '../html/source.ts'
import { escapedMarkup } from './embedded.ts'

const OWN = new Set(['&amp;', '&apos;', '&gt;', '&lt;', '&quot;'])

/** The references of XML. Names that are HTML's mean what they do there in XHTML; elsewhere a document declares its own. */
export function xmlSigns(isXhtml: boolean): SignsIn {
  const references: SignsIn = (text, start, end, isAttribute) =>
    signsIn(text, start, end, isAttribute).map((sign) => meant(text, sign, isXhtml))
  return (text, start, end, isAttribute) => {
    const markup = isAttribute ? [] : escapedMarkup(text, { start, end })
    if (markup.length === 0) return references(text, start, end, isAttribute)
    const starts = [start, ...markup.map((tag) => tag.end)]
    return starts.flatMap((from, index): readonly Sign[] => {
      const tag = markup[index]
      const signs = references(text, from, tag?.start ?? end, isAttribute)
      return tag === undefined ? signs : [...signs, tag]
    })
  }
}

function meant(text: string, { start, end, meaning }: Sign, isXhtml: boolean): Sign {
  const reference = text.slice(start, end)
  const [, x, digits] = /^&#(x?)([\da-f]+);$/i.exec(reference) ?? []
  if (digits !== undefined) {
    // HTML reads some numbers as what Windows means by them; XML does not.
    return { start, end, meaning: String.fromCodePoint(Number.parseInt(digits, x === '' ? 10 : 16)) }
  }
  return { start, end, meaning: isXhtml || OWN.has(reference) ? meaning : undefined }
}
