/** The made-up text in other formats than plain. */

export interface Shape {
  readonly name: string
  readonly type: string
  readonly extension: string
  /** How many lines of the text one record has. */
  readonly lines: number
  /** CPU it should not go beyond, in multiples of that of the same text as plain lines. */
  readonly target?: number
  readonly head?: string
  readonly foot?: string
  /** A record; `text` has no line feed at its end. */
  readonly record: (text: string, index: number) => string
}

const JSON_LINES = { type: 'jsonl', extension: '.jsonl' }

export const SHAPES: readonly Shape[] = [
  { name: 'JSON Lines, a line a record', ...JSON_LINES, lines: 1, target: 1.6, record: jsonLine },
  { name: 'JSON Lines, 8 lines a record', ...JSON_LINES, lines: 8, target: 1.6, record: jsonLine },
  {
    name: 'JSON Lines, all of ASCII',
    ...JSON_LINES,
    lines: 8,
    record: (text, index) => onlyAscii(jsonLine(text, index)),
  },
]

function jsonLine(text: string, index: number): string {
  const meta = { source: 'made-up', url: `https://example.org/${index}`, score: 0.25 }
  return `${JSON.stringify({ id: index, text, meta })}\n`
}

/** As Python's json.dumps does it unless told otherwise. */
function onlyAscii(json: string): string {
  return json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
