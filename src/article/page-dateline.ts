import { flatMap } from '../text/flat-map.ts'
import type { Dateline } from './article.ts'
import { datelineOf, isSite } from './dateline.ts'
import { isPlaceName, isPublisherName } from './names.ts'
import { bulletOf, type PageLine } from './page-line.ts'
import { linesOf, type Part } from './part.ts'

/** The text may begin with the caption of a picture. */
const LINES_TO_DATELINE = 2
/** Lines at the top among which a page says whose it is. */
const LINES_OF_SITE = 4
const SPECIAL = /^\s*خاص\s*$/u
const SPEAKER = /^[^:\uff1a]{2,24}[:\uff1a]/u

/** What stands alone beside the date, else at the start of the lead or of the first paragraph. */
export function datelineIn(parts: readonly Part[]): Dateline | undefined {
  const [place] = linesOf(parts, 'place')
  const [agency] = linesOf(parts, 'agency')
  if (place === undefined && agency === undefined) return datelineOfText(parts)
  return withoutSpecial({
    ...(place === undefined ? {} : { place: place.text.replace(/\s*[:\uff1a]$/u, '') }),
    ...(agency === undefined ? {} : { agency: agency.text }),
  })
}

function datelineOfText(parts: readonly Part[]): Dateline | undefined {
  const title = parts.findIndex(({ role }) => role === 'title')
  const sites = flatMap(parts.slice(0, Math.max(LINES_OF_SITE, title)), ({ role, line }, index) =>
    role === 'sourceCredit' || (role === 'furniture' && (index < LINES_OF_SITE || isPublisherName(line.line.raw)))
      ? [line.text]
      : [],
  )
  const [lead] = linesOf(parts, 'lead')
  const first = linesOf(parts, 'body').filter((line) => line.kind === 'text' && bulletOf(line) === '')
  for (const line of [...(lead === undefined ? [] : [lead]), ...first.slice(0, LINES_TO_DATELINE)]) {
    const found = datelineOf(line.text, sites)
    if (found !== undefined) return isSpeaker(line, first) ? undefined : withoutSpecial(found, sites)
  }
  return undefined
}

/** `الحديدة - خاص:` names no agency, but where a page stands before it that calls itself so. */
function withoutSpecial(dateline: Dateline, sites: readonly string[] = []): Dateline | undefined {
  const { place, agency } = dateline
  if (agency === undefined || !SPECIAL.test(agency)) return dateline
  if (place === undefined) return undefined
  return isSite(place, sites) && !isPlaceName(place) ? { agency: place } : { place }
}

/** Whether the name before the colon of a line stands so before another: who asks, in an interview. */
function isSpeaker({ text }: PageLine, lines: readonly PageLine[]): boolean {
  const name = SPEAKER.exec(text)?.[0]
  return name !== undefined && lines.filter((other) => other.text.startsWith(name)).length > 1
}
