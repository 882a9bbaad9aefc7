import { decodeHTMLStrict } from 'entities/decode'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { YakafError } from '../../text/error.ts'
import { isRead } from '../html/attributes.ts'
import { Blocks, type Stretch } from '../html/blocks.ts'
import { Marks } from '../html/marks.ts'
import { isMarkedAsLeft, isSource, type Nature, OUTSIDE, type Tag } from '../html/nature.ts'
import { blocksOf } from '../html/reader.ts'
import { type SignsIn, TextSource } from '../html/source.ts'
import { isInline, natureOfXml } from './elements.ts'
import { isHtml } from './embedded.ts'
import { xmlSigns } from './references.ts'
import { shifted } from './shifted.ts'

/** The blocks of an XML document. @throws YakafError E_FORMAT */
export function xmlBlocksOf(text: string): readonly Stretch[] {
  return new Reader(text).read()
}

/** saxes says where markup ends; what stands between is text, since no `<` can. */
class Reader {
  readonly #text: string
  readonly #parser = new SaxesParser()
  readonly #stretches: Stretch[] = []
  readonly #natures: Nature[] = [OUTSIDE]
  #marks = new Marks()
  #signs: SignsIn = xmlSigns(false)
  /** Where the last markup ended. */
  #behind = 0

  constructor(text: string) {
    this.#text = text
  }

  read(): readonly Stretch[] {
    const parser = this.#parser
    parser.on('error', ({ message }) => this.#fail(message))
    parser.on('doctype', (doctype) => this.#declare(doctype))
    parser.on('opentag', (tag) => this.#open(tag))
    parser.on('closetag', (tag) => this.#close(tag))
    parser.on('cdata', () => this.#cdata())
    parser.on('comment', () => this.#markup('-->'))
    parser.on('processinginstruction', () => this.#markup('?>'))
    parser.write(this.#text).close()
    this.#flush()
    return this.#stretches
  }

  get #nature(): Nature {
    return this.#natures.at(-1) ?? OUTSIDE
  }

  /** A document type may declare names, which saxes does not read: any is allowed then. */
  #declare(doctype: string): void {
    this.#behind = this.#parser.position
    const isXhtml = /^\s*html\b/.test(doctype)
    this.#signs = xmlSigns(isXhtml)
    this.#parser.ENTITIES = new Proxy(this.#parser.ENTITIES, {
      get: (own, name) => own[String(name)] ?? decodeHTMLStrict(`&${String(name)};`),
    })
  }

  /** Marks the text before the markup that the parser is at, and returns where that begins. Comments are told before their last sign. */
  #markup(sign?: string): number {
    const start = this.#text.indexOf('<', this.#behind)
    if (start > this.#behind && this.#natures.length > 1) this.#marks.text(this.#behind, start, this.#nature)
    this.#behind = sign === undefined ? this.#parser.position : this.#text.indexOf(sign, start) + sign.length
    return start
  }

  #open({ name, attributes }: SaxesTagPlain): void {
    const start = this.#markup()
    const outer = this.#nature
    const tag = tagOf(name, attributes)
    const nature = natureOfXml(tag, outer)
    this.#natures.push(nature)
    if (tag.name === 'br') this.#marks.line()
    else if (!isInline(tag.name)) this.#marks.end()
    else if (isSource(tag)) this.#marks.source()
    if (outer.isProse && !isMarkedAsLeft(tag)) this.#attributes(tag, start, { ...nature, isProse: true })
  }

  #attributes(tag: Tag, start: number, nature: Nature): void {
    const source = this.#text.slice(start, this.#behind)
    for (const { 0: whole, 1: name = '', 2: double, 3: single, index } of source.matchAll(ATTRIBUTE)) {
      const value = double ?? single ?? ''
      const end = start + index + whole.length - 1
      if (value.length > 0 && isReadInXml(tag, name)) this.#marks.attribute({ start: end - value.length, end }, nature)
    }
  }

  #close({ name, isSelfClosing }: SaxesTagPlain): void {
    if (!isSelfClosing) this.#markup()
    this.#natures.pop()
    const local = localName(name)
    if (local !== 'br' && !isInline(local)) this.#marks.end()
  }

  /** Feeds carry their HTML in CDATA. Other text in it reads as it stands there. */
  #cdata(): void {
    const start = this.#markup(']]>') + '<![CDATA['.length
    const end = this.#behind - ']]>'.length
    const text = this.#text.slice(start, end)
    const nature = this.#nature
    if (start === end) return
    if (!nature.isProse) this.#marks.source()
    else {
      this.#flush()
      if (isHtml(text)) for (const stretch of blocksOf(text, nature)) this.#stretches.push(shifted(stretch, start))
      else {
        this.#marks.text(start, end, nature)
        this.#flush(() => [])
      }
    }
  }

  /** Gathers what is marked so far. */
  #flush(signs: SignsIn = this.#signs): void {
    const blocks = new Blocks(new TextSource(this.#text, signs))
    for (const mark of this.#marks.list) blocks.add(mark)
    blocks.end()
    for (const block of blocks.list) this.#stretches.push(block)
    this.#marks = new Marks()
  }

  #fail(message: string): never {
    const { line, columnIndex } = this.#parser
    const what = message.replace(/^[\d:]+\s*/, '').replace(/\.$/, '')
    throw new YakafError(
      'E_FORMAT',
      `not XML at line ${line}, column ${columnIndex + 1}: ${what}; repair it, or read it with --type html or --type plain`,
    )
  }
}

const ATTRIBUTE = /([^\s=/<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

function isReadInXml(tag: Tag, name: string): boolean {
  if (name === 'label' && tag.name === 'category') return true
  return (name === 'text' && tag.name === 'outline') || isRead(tag, name)
}

function tagOf(name: string, attributes: Record<string, string>): Tag {
  return { name: localName(name), isSvg: false, value: (key) => attributes[key] }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
