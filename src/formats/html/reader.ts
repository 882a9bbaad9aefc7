import { Parser, type Token } from 'parse5'
import { isRead, valueSpan } from './attributes.ts'
import { BLOCKS, SOURCE } from './elements.ts'
import { type Mark, Marks } from './marks.ts'
import { Tree, type TreeTypes } from './tree.ts'

/** What stands in an HTML document, read as browsers read it. */
export function marksOf(text: string): readonly Mark[] {
  const marks = new Marks()
  const tree = new Tree(marks)
  new Reader(text, marks, tree).tokenizer.write(text, true)
  return marks.list
}

/** parse5 with its tree construction, so that text goes where browsers put it; the tree itself is hardly kept. */
class Reader extends Parser<TreeTypes> {
  readonly #text: string
  readonly #marks: Marks
  readonly #tree: Tree
  /** Text of drawings in CDATA sections has no references; where there is one, no text of any drawing is taken. */
  readonly #hasCdata: boolean

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
