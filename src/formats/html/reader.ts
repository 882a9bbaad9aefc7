import { Parser, type Token } from 'parse5'
import { isRead, valueSpan } from './attributes.ts'
import { Blocks, type Stretch } from './blocks.ts'
import { BLOCKS, SOURCE } from './elements.ts'
import { Marks } from './marks.ts'
import { type Nature, OUTSIDE } from './nature.ts'
import { signsIn } from './references.ts'
import { TextSource } from './source.ts'
import { Tree, type TreeTypes } from './tree.ts'

/** The blocks of an HTML document, read as browsers read it. `outer`: of what stands around it. */
export function blocksOf(text: string, outer: Nature = OUTSIDE): readonly Stretch[] {
  const marks = new Marks()
  const tree = new Tree(marks, outer)
  new Reader(text, marks, tree).tokenizer.write(text, true)
  const blocks = new Blocks(new TextSource(text, signsIn))
  for (const mark of marks.list) blocks.add(mark)
  blocks.end()
  return blocks.list
}

/** parse5 with its tree construction, so that text goes where browsers put it; the tree itself is hardly kept. */
class Reader extends Parser<TreeTypes> {
  readonly #text: string
  readonly #marks: Marks
  readonly #tree: Tree
  /** Text of drawings in CDATA sections has no references; where there is one, no text of any drawing is taken. */
  readonly #hasCdata: boolean
  /** Where white space ended that a reference followed. */
  #behindSpace: number | undefined

  constructor(text: string, marks: Marks, tree: Tree) {
    super({ treeAdapter: tree, sourceCodeLocationInfo: true, scriptingEnabled: true })
    this.#text = text
    this.#marks = marks
    this.#tree = tree
    this.#hasCdata = text.includes('<![CDATA[')
  }

  /** Called for every word: what parse5 does here for trees that keep text is left out. */
  override _insertCharacters({ location }: Token.CharacterToken): void {
    if (location === null || (this.#hasCdata && this.tokenizer.inForeignNode)) {
      this.#marks.source()
      return
    }
    const parent = this._shouldFosterParentOnInsertion()
      ? this._findFosterParentingLocation().parent
      : this.openElements.currentTmplContentOrNode
    this.#marks.text(location.startOffset, location.endOffset, parent.nature)
  }

  /**
   * Where a reference follows white space, parse5 (8.0) has the white space end and the text begin behind the reference. Before
   * the body that white space is dropped, and the reference would be dropped with it.
   */
  override onWhitespaceCharacter(token: Token.CharacterToken): void {
    const { location } = token
    if (location !== null) {
      const raw = this.#text.slice(location.startOffset, location.endOffset)
      const space = /^[ \t\n\f\r]*(?=&)/.exec(raw)?.[0]
      if (space !== undefined && space.replaceAll('\r\n', '\n').length === token.chars.length) {
        location.endOffset = location.startOffset + space.length
        this.#behindSpace = location.endOffset
      }
    }
    super.onWhitespaceCharacter(token)
  }

  override onCharacter(token: Token.CharacterToken): void {
    if (token.location !== null && this.#behindSpace !== undefined) token.location.startOffset = this.#behindSpace
    this.#behindSpace = undefined
    super.onCharacter(token)
  }

  override onEndTag(token: Token.TagToken): void {
    super.onEndTag(token)
    if (BLOCKS.has(token.tagName)) this.#marks.end()
    else if (SOURCE.has(token.tagName)) this.#marks.source()
  }

  override onStartTag(token: Token.TagToken): void {
    this.#tree.enterTag(token)
    super.onStartTag(token)
    const element = this.#tree.leaveTag()
    const places = token.location?.attrs
    if (element === undefined || places === undefined) return
    for (const [name, place] of Object.entries(places)) {
      if (!isRead(element, name)) continue
      const nature = element.natureOfAttributes
      const span = valueSpan(this.#text, { start: place.startOffset, end: place.endOffset })
      if (nature.isProse && span !== undefined) this.#marks.attribute(span, nature)
    }
  }
}
