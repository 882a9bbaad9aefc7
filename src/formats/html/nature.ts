import type { ProseSpan } from '../../format/format.ts'
import { languageOf } from '../language/declared.ts'
import { BLOCKS, HIDDEN, LEFT, SOURCE, SVG_PROSE } from './elements.ts'

/** What an element is for the text in it. */
export interface Nature {
  readonly isProse: boolean
  /** Whether what is no prose is seen, so that a word may touch it. */
  readonly isShown: boolean
  readonly language: ProseSpan['language']
  /** Stands for the block that the text is in: another object for each. */
  readonly block: object
}

/** An element as far as its nature goes. */
export interface Tag {
  readonly name: string
  readonly isSvg: boolean
  /** The value of an attribute. */
  value(name: string): string | undefined
}

export const OUTSIDE: Nature = { isProse: true, isShown: true, language: undefined, block: {} }

/** The nature of an element that stands in one of nature `outer`. */
export function natureOf(tag: Tag, outer: Nature): Nature {
  const isLeft = LEFT.has(tag.name) || isMarkedAsLeft(tag)
  const isSvgProse = tag.isSvg && SVG_PROSE.has(tag.name) && !isMarkedAsLeft(tag)
  return {
    isProse: isSvgProse ? true : outer.isProse && !isLeft,
    isShown: outer.isShown && !HIDDEN.has(tag.name),
    language: languageOf(tag.value('lang') ?? tag.value('xml:lang'), outer.language),
    block: BLOCKS.has(tag.name) ? {} : outer.block,
  }
}

/** Whether a tag ends the block before it. */
export function endsBlock({ name }: Tag): boolean {
  return BLOCKS.has(name)
}

/** Whether an element stands in a line as something that is no prose. */
export function isSource(tag: Tag): boolean {
  return SOURCE.has(tag.name) || (isMarkedAsLeft(tag) && !BLOCKS.has(tag.name) && !HIDDEN.has(tag.name))
}

/** Its author wants it left as it is. */
export function isMarkedAsLeft(tag: Tag): boolean {
  const translate = tag.value('translate')
  if (translate !== undefined && translate.toLowerCase() === 'no') return true
  const classes = tag.value('class')
  return classes?.includes('notranslate') === true && classes.split(/[\t\n\f\r ]+/).includes('notranslate')
}
