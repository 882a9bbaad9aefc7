import type { DateFound } from '../../calendar/dates-of.ts'
import { button, byId, element, english } from './dom.ts'
import { words } from './language.ts'
import { shown } from './shown.ts'

/** Rows that are shown at once. */
const ROWS = 200

export function showDates(dates: readonly DateFound[]): void {
  const panel = byId('dates', HTMLDivElement)
  if (dates.length === 0) {
    panel.replaceChildren(element('p', { class: 'note' }, words().noDates))
    return
  }
  const { datePrinted, dateIso, dateCalendar, dateRemarks } = words()
  const heads = [datePrinted, dateIso, dateCalendar, dateRemarks].map((text) => element('th', { scope: 'col' }, text))
  const body = element('tbody')
  panel.replaceChildren(element('table', {}, element('thead', {}, element('tr', {}, ...heads)), body))
  const add = (from: number): void => {
    body.append(...dates.slice(from, from + ROWS).map(rowOf))
    if (from + ROWS >= dates.length) return
    const more = button(words().more, () => {
      more.remove()
      add(from + ROWS)
    })
    panel.append(more)
  }
  add(0)
}

function rowOf({ raw, iso, calendar, issues, alternatives }: DateFound): HTMLElement {
  const say = words()
  const remarks = issues.map((issue) => say.issues[issue] ?? issue)
  const others = iso === null && alternatives.length > 0 ? [alternatives.join(', ')] : []
  return element(
    'tr',
    {},
    element('td', { lang: 'ar' }, element('bdi', {}, ...shown(raw))),
    element('td', {}, iso === null ? '—' : english(iso, 'code')),
    element('td', {}, say.calendars[calendar] ?? calendar),
    element('td', {}, remarks.join(separator()), ...others.flatMap((text) => [' ', english(text)])),
  )
}

function separator(): string {
  return document.documentElement.lang === 'ar' ? '، ' : ', '
}
