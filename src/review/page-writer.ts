/** The page of `yakaf review`, written as the files are told: one document that asks for nothing and runs one script, its own. */
import { jsonText } from '../report/code-points.ts'
import type { Ending, Out } from '../report/report-writer.ts'
import { IndexMaker } from './index-maker.ts'
import { MOST_OF_PAGE } from './limits.ts'
import type { ReviewedFile } from './reviewed.ts'

/** What the page brings along, and how it is held against changes. */
export interface PageParts {
  readonly script: string
  readonly style: string
  /** The SHA-256 of a text, in base64. */
  readonly digest: (text: string) => string
}

export interface PageSettings {
  /** Of the program. */
  readonly version: string | undefined
  /** A path as a configuration in the folder of the run names it. */
  readonly placeOf: (path: string) => string
}

export class ReviewPage {
  readonly #out: Out
  readonly #parts: PageParts
  readonly #index: IndexMaker
  #room = MOST_OF_PAGE

  constructor(out: Out, parts: PageParts, { version = '', placeOf }: PageSettings) {
    this.#out = out
    this.#parts = parts
    this.#index = new IndexMaker(version, placeOf)
    out(headOf(parts))
  }

  file(file: ReviewedFile): void {
    const hasRoom = file.size <= this.#room
    const index = this.#index.add(file, hasRoom)
    if (index === undefined || !hasRoom || file.detail.parts.length === 0) return
    this.#room -= file.size
    this.#out(dataBlock(`file-${index}`, file.detail))
  }

  close(ending: Pick<Ending, 'failed'>): void {
    this.#out(dataBlock('index', this.#index.finish(ending)))
    this.#out(`<script>${this.#parts.script}</script>\n</body>\n</html>\n`)
  }
}

/** Nothing is loaded, sent or opened; what is no data is known by its digest. */
function headOf({ script, style, digest }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${digest(script)}'`,
    `style-src 'sha256-${digest(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ]
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>yakaf review</title>
<style>${style}</style>
</head>
<body>
<div id="app"></div>
<noscript><p>This page needs JavaScript to show its data. It loads nothing from anywhere.</p>
<p lang="ar" dir="rtl">تحتاج هذه الصفحة إلى جافاسكربت لتعرض بياناتها، وهي لا تحمّل شيئا من أي مكان.</p></noscript>
`
}

/** JSON that no parser of HTML can take for anything else. */
function dataBlock(id: string, value: unknown): string {
  return `<script type="application/json" id="${id}">${jsonText(value).replaceAll('<', '\\u003c')}</script>\n`
}
