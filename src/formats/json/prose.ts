import type { FormatOptions, Found } from '../../format/format.ts'
import { decode } from '../../text/utf8.ts'
import { DeclaredLanguages, type Text } from './declared-languages.ts'
import { tellEscapes } from './escapes.ts'
import type { Fault } from './fault.ts'
import { declaredAs, isLanguageKey, namesLanguage } from './language-keys.ts'
import { JsonReader, type JsonVisitor } from './reader.ts'
import { SelectedFields } from './selected-fields.ts'

/** The strings of one JSON value that are prose. They are told once it is known to be whole. */
export class JsonProse implements JsonVisitor {
  readonly #reader = new JsonReader(this)
  readonly #fields: SelectedFields
  readonly #languages = new DeclaredLanguages()
  #bytes: Uint8Array = new Uint8Array(0)
  #texts: Text[] = []
  /** Of `#texts`, those with escapes. */
  #escaped = new Set<Text>()
  #isLanguage = false

  /** @throws YakafError E_USAGE for a path of a field that is none */
  constructor(options: FormatOptions) {
    this.#fields = new SelectedFields(options)
  }

  /** Reads the value between two offsets. */
  read(bytes: Uint8Array, start: number, end: number): Fault | undefined {
    this.#bytes = bytes
    this.#texts = []
    if (this.#escaped.size > 0) this.#escaped = new Set()
    this.#languages.restart()
    this.#fields.restart()
    this.#isLanguage = false
    return this.#reader.read(bytes, start, end)
  }

  /** Tells what was read, each string a block of its own. */
  tell(found: Found): void {
    for (const text of this.#texts) {
      if (this.#escaped.has(text)) tellEscapes(this.#bytes, text.start, text.end, found)
      found.block([text])
    }
  }

  openObject(): void {
    this.#languages.openObject()
    this.openArray()
  }

  openArray(): void {
    this.#isLanguage = false
    this.#fields.open()
  }

  closeObject(): void {
    this.#languages.closeObject()
    this.closeArray()
  }

  closeArray(): void {
    this.#isLanguage = false
    this.#fields.close()
  }

  key(start: number, end: number, isEscaped: boolean): void {
    const isWanted = this.#fields.wantsKey
    if (!isWanted && !isEscaped) {
      this.#isLanguage = isLanguageKey(this.#bytes, start, end)
      return
    }
    const key = this.#meaning(start, end, isEscaped)
    this.#isLanguage = namesLanguage(key)
    if (isWanted) this.#fields.key(key)
  }

  string(start: number, end: number, isEscaped: boolean): void {
    const language = this.#isLanguage ? declaredAs(this.#meaning(start, end, isEscaped)) : undefined
    if (language !== undefined) this.#languages.declare(language)
    else if (start < end && this.#fields.isProse) this.#add({ start, end }, isEscaped)
  }

  #add(text: Text, isEscaped: boolean): void {
    this.#texts.push(text)
    this.#languages.add(text)
    if (isEscaped) this.#escaped.add(text)
  }

  #meaning(start: number, end: number, isEscaped: boolean): string {
    const source = decode(this.#bytes.subarray(start, end))
    return isEscaped ? JSON.parse(`"${source}"`) : source
  }
}
