import type { Event, Token } from 'micromark-util-types'
import type { Span } from '../../text/span.ts'
import type { Collector } from './collector.ts'
import { lineStartAt, meaningOfBackslash, meaningOfEntity, meaningOfLineStart } from './escapes.ts'
import { isInline, MARKUP, type OpenElements } from './html.ts'
import type { Part } from './parts.ts'
import { shortcodesIn } from './shortcodes.ts'

/** Tokens that hold the text of a block. */
const BLOCKS = new Set(['paragraph', 'atxHeadingText', 'setextHeadingText', 'tableContent', 'definitionTitleString'])
/** Tokens whose text is read but no prose. */
const SOURCE = new Set(['codeText', 'autolink', 'literalAutolink'])
/** Tokens whose text only programs read. */
const IGNORED = new Set([
  'resourceDestination',
  'reference',
  'gfmFootnoteCall',
  'definitionLabel',
  'definitionDestination',
  'gfmFootnoteDefinitionLabel',
])
/** Tokens that lie between words of one line or end it, and go with the prose around them. */
const WHITE_SPACE = new Set(['lineEnding', 'whitespace', 'lineSuffix', 'hardBreakTrailing'])

/** Walks through what a parser saw of a part and gathers its prose. */
export class ProseWalk {
  readonly #part: Part
  readonly #collector: Collector
  readonly #elements: OpenElements
  readonly #shortcodes: readonly Span[]
  #shortcode = 0
  #isInBlock = false
  #isLineStart = false
  /** Elements that were open where the block began. */
  #depth = 0

  constructor(part: Part, collector: Collector, elements: OpenElements) {
    this.#part = part
    this.#collector = collector
    this.#elements = elements
    this.#shortcodes = shortcodesIn(part.text)
  }

  run(): void {
    const { events } = this.#part
    for (let index = 0; index < events.length; index++) {
      const [kind, token] = events[index] as Event
      if (kind === 'exit') this.#leave(token)
      else if (token.type === 'htmlFlow') this.#htmlBlock(token.start.offset, token.end.offset)
      else if (BLOCKS.has(token.type)) this.#begin(token)
      else if (this.#isInBlock) index = this.#enter(token, index)
    }
  }

  #begin(token: Token): void {
    const type: string = token.type
    this.#isInBlock = true
    this.#isLineStart =
      type === 'paragraph' ||
      type === 'setextHeadingText' ||
      (type === 'tableContent' && this.#isFirstCell(token.start.offset))
    this.#depth = this.#elements.depth
  }

  /** Whether a cell begins its line, with no bar before it. */
  #isFirstCell(start: number): boolean {
    const { text } = this.#part
    return !text.slice(text.lastIndexOf('\n', start - 1) + 1, start).includes('|')
  }

  #leave({ type }: Token): void {
    if (!BLOCKS.has(type)) return
    this.#collector.close()
    this.#elements.leaveTo(this.#depth)
    this.#isInBlock = false
  }

  /** The index of the last event that is done with. */
  #enter(token: Token, index: number): number {
    const { type } = token
    const [start, end] = [token.start.offset, token.end.offset]
    if (SOURCE.has(type) || ((type === 'link' || type === 'image') && !this.#hasTarget(token, index))) {
      this.#collector.gap('source')
      return this.#behind(token, index)
    }
    if (IGNORED.has(type)) return this.#behind(token, index)
    if (type === 'htmlText') {
      const tag = this.#part.text.slice(start, end)
      this.#elements.enter(tag)
      if (!isInline(tag)) this.#collector.gap('break')
      return this.#behind(token, index)
    }
    // A title is no part of the sentence in which its link stands.
    if (type === 'resourceTitleString') this.#collector.gap('break')
    if (type === 'characterEscape' || type === 'characterReference') {
      this.#escape(type, start, end)
      return this.#behind(token, index)
    }
    if (type === 'data') this.#data(start, end)
    else if (WHITE_SPACE.has(type)) this.#prose(start, end)
    if (type === 'lineEnding') this.#isLineStart = true
    return index
  }

  /** Whether a link says itself where it goes, or names a definition apart from its text: else its text is that name. */
  #hasTarget(link: Token, index: number): boolean {
    const { events } = this.#part
    for (let at = index + 1; ; at++) {
      const [kind, token] = events[at] as Event
      if (kind === 'exit' && token === link) return false
      if (
        kind === 'enter' &&
        (token.type === 'resource' || token.type === 'referenceString') &&
        token.end.offset >= link.end.offset - 1
      )
        return true
    }
  }

  #behind(token: Token, index: number): number {
    const { events } = this.#part
    let at = index
    while (!(events[at]?.[0] === 'exit' && events[at]?.[1] === token)) at++
    this.#isLineStart = false
    return at
  }

  #escape(type: string, start: number, end: number): void {
    const written = this.#part.text.slice(start, end)
    const meaning = type === 'characterEscape' ? meaningOfBackslash(written) : meaningOfEntity(written)
    if (meaning === undefined || this.#elements.isCode || this.#isInShortcode(start)) this.#collector.gap('source')
    else this.#collector.escape(this.#at(start), this.#at(end), meaning, this.#elements.language)
  }

  #data(start: number, end: number): void {
    const lineStart = this.#isLineStart ? lineStartAt(this.#part.text, start, end) : undefined
    this.#isLineStart = false
    let behind = start
    if (lineStart !== undefined && !this.#elements.isCode) {
      behind += lineStart.length
      this.#collector.escape(this.#at(start), this.#at(behind), meaningOfLineStart(lineStart), this.#elements.language)
    }
    this.#prose(behind, end)
  }

  /** Prose but for the shortcodes in it. */
  #prose(start: number, end: number): void {
    if (this.#elements.isCode) {
      this.#collector.gap('source')
      return
    }
    const shortcodes = this.#shortcodes
    let from = start
    for (
      let code = shortcodes[this.#shortcode];
      code !== undefined && code.start < end;
      code = shortcodes[this.#shortcode]
    ) {
      if (code.end > start) {
        this.#collector.prose(this.#at(from), this.#at(Math.max(from, code.start)), this.#elements.language)
        this.#collector.gap('source')
        from = Math.min(end, Math.max(from, code.end))
      }
      if (code.end > end) break
      this.#shortcode++
    }
    this.#collector.prose(this.#at(from), this.#at(end), this.#elements.language)
  }

  #isInShortcode(offset: number): boolean {
    const code = this.#shortcodes[this.#shortcode]
    return code !== undefined && offset >= code.start && offset < code.end
  }

  /** HTML that stands by itself: its text without tags, cut at all but inline ones. */
  #htmlBlock(start: number, end: number): void {
    const html = this.#part.text.slice(start, end)
    let behind = 0
    for (const { 0: markup, index } of html.matchAll(MARKUP)) {
      if (markup.startsWith('&')) {
        this.#prose(start + behind, start + index)
        this.#escape('characterReference', start + index, start + index + markup.length)
      } else {
        this.#prose(start + behind, start + index)
        this.#elements.enter(markup)
        if (!isInline(markup)) this.#collector.close()
      }
      behind = index + markup.length
    }
    this.#prose(start + behind, end)
    this.#collector.close()
  }

  #at(offset: number): number {
    return this.#part.start + offset
  }
}
