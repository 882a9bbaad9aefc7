/** What would change, at a glance. */
import type { IndexedFile, IndexedRule } from '../page-data.ts'
import { countedIn, numberIn } from './counted.ts'
import { element } from './element.ts'
import { namedCode } from './names.ts'
import { english, shown, shownPath } from './shown.ts'
import type { State } from './state.ts'

/** Files that are named in a list of those that were left or failed. */
const MOST_NAMED = 200

export function overview(state: State, showRule: (rule: number) => void): readonly HTMLElement[] {
  const { index, messages } = state
  return [
    element('h1', { tabindex: '-1' }, messages.headline),
    figures(state),
    ...(index.changes === 0 ? [element('p', { class: 'note' }, messages.nothing)] : []),
    ...(index.rules.some(({ changes }) => changes > 0) ? [ruleChart(state, showRule)] : []),
    ...(index.pairs.length > 0 ? [pairTable(state)] : []),
    ...problems(state),
  ]
}

/** Numbers that say how much there is. */
function figures({ index, language, messages }: State): HTMLElement {
  const figure = (count: number, label: string, href: string): HTMLElement =>
    element(
      'li',
      {},
      element('a', { href, class: 'figure' }, element('b', {}, numberIn(language, count)), element('span', {}, label)),
    )
  return element(
    'ul',
    { class: 'figures' },
    figure(index.changes, messages.changes, '#/files'),
    figure(index.changed, messages.wouldChange, '#/files'),
    figure(index.undecided, messages.undecided, '#/words'),
    figure(index.remarks.length, messages.suggestions, '#/suggestions'),
    element(
      'li',
      { class: 'figure' },
      element('b', {}, numberIn(language, index.read)),
      element('span', {}, messages.readFiles),
    ),
  )
}

function ruleChart(state: State, showRule: (rule: number) => void): HTMLElement {
  const { index, messages } = state
  const changing = [...index.rules.entries()].filter(([, { changes }]) => changes > 0)
  const sorted = changing.sort(([, a], [, b]) => b.changes - a.changes)
  const most = sorted[0]?.[1].changes ?? 1
  const rows = sorted.map(([number, rule]) => ruleRow(state, rule, most, () => showRule(number)))
  return element(
    'section',
    { 'aria-labelledby': 'by-rule' },
    element('h2', { id: 'by-rule' }, messages.byRule),
    element(
      'table',
      { class: 'chart' },
      tableHead(messages.rule, messages.count, messages.safety, messages.what),
      element('tbody', {}, ...rows),
    ),
  )
}

function ruleRow(
  { language, messages }: State,
  { id, safety, summary, changes }: IndexedRule,
  most: number,
  show: () => void,
): HTMLElement {
  const bar = element('span', { class: 'bar', 'aria-hidden': 'true' })
  bar.style.setProperty('--share', String(changes / most))
  const link = element('a', { href: '#/files', class: 'rule' }, english(id))
  link.addEventListener('click', show)
  const group = messages.groups[id.slice(0, id.indexOf('/'))]
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, link, group === undefined ? undefined : element('span', { class: 'group' }, group)),
    element('td', { class: 'count' }, element('span', { class: 'number' }, numberIn(language, changes)), bar),
    element('td', { class: `safety ${safety}` }, messages.safeties[safety] ?? safety),
    element('td', { class: 'what' }, english(summary)),
  )
}

function tableHead(...labels: readonly string[]): HTMLElement {
  return element('thead', {}, element('tr', {}, ...labels.map((label) => element('th', { scope: 'col' }, label))))
}

function pairTable({ index, language, messages }: State): HTMLElement {
  const codes = (list: readonly string[], nothing: string): HTMLElement =>
    element(
      'td',
      { class: 'codes' },
      ...(list.length === 0
        ? [nothing]
        : list.map((code) =>
            element(
              'span',
              { class: 'code' },
              element(
                'bdi',
                { class: 'glyph', lang: 'ar' },
                ...shown(String.fromCodePoint(Number.parseInt(code.slice(2), 16))),
              ),
              english(namedCode(code, index.names)),
            ),
          )),
    )
  const rows = index.pairs
    .slice(0, MOST_NAMED)
    .map(({ before, after, count }) =>
      element(
        'tr',
        {},
        codes(before, messages.inserted),
        codes(after, messages.deleted),
        element('td', { class: 'number' }, numberIn(language, count)),
      ),
    )
  return element(
    'section',
    { 'aria-labelledby': 'by-code' },
    element('h2', { id: 'by-code' }, messages.byCodePoint),
    element(
      'table',
      { class: 'pairs' },
      tableHead(messages.before, messages.after, messages.count),
      element('tbody', {}, ...rows),
    ),
  )
}

/** What was not looked at, or has no room. */
function problems(state: State): readonly HTMLElement[] {
  const { index, messages } = state
  const { omitted } = index
  const left = index.files.filter((file) => file.left !== undefined)
  const counts = [
    [omitted.files, messages.omittedFiles],
    [omitted.details, messages.omittedDetails],
    [omitted.words, messages.omittedWords],
    [omitted.remarks, messages.omittedRemarks],
  ] as const
  const missing = counts.filter(([count]) => count > 0)
  return [
    ...(index.failed.length === 0
      ? []
      : [
          listed(
            messages.failed,
            index.failed.map(({ path, message }) => [shownPath(path), ': ', english(message)]),
          ),
        ]),
    ...(left.length === 0
      ? []
      : [
          listed(
            messages.left,
            left.map((file) => leftLine(state, file)),
            messages.leftNote,
          ),
        ]),
    ...(missing.length === 0
      ? []
      : [
          listed(
            messages.omitted,
            missing.map(([count, forms]) => [countedIn(state.language, count, forms)]),
            messages.omittedNote,
          ),
        ]),
  ]
}

function leftLine({ language, messages }: State, { path, left = 'und' }: IndexedFile): readonly (Node | string)[] {
  const name = left === 'und' ? undefined : new Intl.DisplayNames([language], { type: 'language' }).of(left)
  return [shownPath(path), ` — ${name ?? messages.unknownLanguage}`]
}

function listed(heading: string, lines: readonly (readonly (Node | string)[])[], note?: string): HTMLElement {
  const items = lines.slice(0, MOST_NAMED).map((line) => element('li', {}, ...line))
  const more = lines.length > MOST_NAMED ? [element('li', {}, '…')] : []
  return element(
    'section',
    { class: 'problems' },
    element('h2', {}, heading),
    note === undefined ? undefined : element('p', { class: 'note' }, note),
    element('ul', {}, ...items, ...more),
  )
}
