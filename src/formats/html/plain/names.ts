import { decode } from '../../../text/utf8.ts'
import { type Element, namedElements } from './elements.ts'
import { lowered, standsAt } from './signs.ts'

const ROOM = 1 << 10

/** Elements by what their names hash to. */
const KNOWN: (Element[] | undefined)[] = new Array(ROOM)
const NAMED = new Map(namedElements().map((element) => [element.name, element]))
for (const element of NAMED.values()) {
  const hash = hashOf(
    Uint8Array.from(element.name, (letter) => letter.charCodeAt(0)),
    0,
    element.name.length,
  )
  const same = KNOWN[hash] ?? []
  same.push(element)
  KNOWN[hash] = same
}

/** An element that the standard has a rule for. */
export function named(name: string): Element {
  return NAMED.get(name) as Element
}

/** Which element a name in bytes names: the same object for the same one. */
export class Names {
  readonly #others = new Map<string, Element>()

  elementAt(bytes: Uint8Array, start: number, end: number): Element {
    for (const element of KNOWN[hashOf(bytes, start, end)] ?? [])
      if (element.name.length === end - start && standsAt(bytes, start, element.name)) return element
    return this.#other(decode(bytes.subarray(start, end)).replace(/[A-Z]+/g, (letters) => letters.toLowerCase()))
  }

  #other(name: string): Element {
    const known = this.#others.get(name)
    if (known !== undefined) return known
    const element: Element = { name, rule: 'ordinary', flags: 0 }
    this.#others.set(name, element)
    return element
  }
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start
  for (let at = start; at < end; at++) hash = (hash * 33 + lowered(bytes[at] as number)) & (ROOM - 1)
  return hash
}
