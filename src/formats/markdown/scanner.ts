import type { Found, Scannable, Scanner } from '../../format/format.ts'
import { decode } from '../../text/utf8.ts'
import { Utf16Offsets } from '../../text/utf16-offsets.ts'
import { Collector } from './collector.ts'
import { frontMatterOf } from './front-matter.ts'
import { OpenElements } from './html.ts'
import { namesIn } from './names.ts'
import { partsOf } from './parts.ts'
import { ProseWalk } from './prose.ts'

export class MarkdownScanner implements Scanner {
  scan({ bytes }: Scannable, final: boolean, found: Found): number {
    if (!final) return 0
    const text = decode(bytes)
    const offsets = new Utf16Offsets(bytes)
    const collector = new Collector(bytes, offsets, found)
    const front = frontMatterOf(text)
    front.tell(collector)
    const elements = new OpenElements(front.language)
    for (const part of partsOf(text, front.end, namesIn(text))) {
      if ('events' in part) new ProseWalk(part, collector, elements).run()
      else if (!elements.isCode) {
        collector.prose(part.start, part.end, elements.language)
        collector.close()
      }
    }
    return bytes.length
  }
}
