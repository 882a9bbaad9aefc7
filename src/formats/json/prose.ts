import type { FormatOptions, Found } from '../../format/format.ts'
import { decode } from '../../text/utf8.ts'
import { DeclaredLanguages, type Text } from './declared-languages.ts'
import { escapesIn } from './escapes.ts'
import type { Fault } from './fault.ts'
import { declaredAs, isLanguageKey, namesLanguage } from './language-keys.ts'
import { JsonReader, type JsonText, type JsonVisitor } from './reader.ts'
import { SelectedFields } from './selected-fields.ts'

/** The strings of one JSON value that are prose. They are told once it is known to be whole. */
export class JsonProse implements JsonVisitor {
  readonly #reader = new JsonReader(this)
  readonly #fields: SelectedFields
  readonly #languages = new DeclaredLanguages()
  #bytes: Uint8Array = new Uint8Array(0)
  #texts: Text[] = []
  /** Whether any of them has. */
  #hasEscapes = false
  #isLanguage = false

  /** @throws YakafError E_USAGE for a path of a field that is none */
  constructor(options: FormatOptions) {
    this.#fields = new SelectedFields(options)
  }

  /** Reads the value between two offsets. */
  read(text: JsonText, start: number, end: number): Fault | undefined {
    this.#bytes = text.bytes
    this.#texts = []
    this.#hasEscapes = false
    this.#languages.restart()
    this.#fields.restart()
    this.#isLanguage = false
    return this.#reader.read(text, start, end)
  }

  /** Tells what was read, each string a block of its own. */
  tell(found: Found): void {
    if (this.#hasEscapes) found.encoded(escapesIn)
    for (const text of this.#texts) found.block([text])
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

  key(start: number, end: number, hasEscapes: boolean): void {
    const isWanted = this.#fields.wantsKey
    if (!isWanted && !hasEscapes) {
      this.#isLanguage = isLanguageKey(this.#bytes, start, end)
      return
    }
    const key = this.#meaning(start, end, hasEscapes)
    this.#isLanguage = namesLanguage(key)
    if (isWanted) this.#fields.key(key)
  }

  string(start: number, end: number, hasEscapes: boolean): void {
    const language = this.#isLanguage ? declaredAs(this.#meaning(start, end, hasEscapes)) : undefined
    if (language !== undefined) this.#languages.declare(language)
    else if (start < end && this.#fields.isProse) this.#add({ start, end }, hasEscapes)
  }

  #add(text: Text, hasEscapes: boolean): void {
    this.#texts.push(text)
    this.#languages.add(text)
    this.#hasEscapes ||= hasEscapes
  }

  #meaning(start: number, end: number, hasEscapes: boolean): string {
    const source = decode(this.#bytes.subarray(start, end))
    return hasEscapes ? JSON.parse(`"${source}"`) : source
  }
}
