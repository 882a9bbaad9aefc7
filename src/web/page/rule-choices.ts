import type { RuleEntry } from '../messages.ts'
import type { PageSettings } from '../settings.ts'
import { ARABIC_RULES } from '../words/arabic-rules.ts'
import { byId, element, english } from './dom.ts'
import { tongue, words } from './language.ts'

/** What a rule does, in the language of the page. */
export function summaryOf({ id, summary }: Pick<RuleEntry, 'id' | 'summary'>): string {
  return tongue() === 'ar' ? (ARABIC_RULES[id] ?? summary) : summary
}

/** Shows the rules by group, each with a box; `onChoose` with all that are otherwise than by default. */
export function showRules(
  rules: readonly RuleEntry[],
  chosen: PageSettings['rules'],
  onChoose: (rules: PageSettings['rules']) => void,
): void {
  const groups = new Map<string, RuleEntry[]>()
  for (const rule of rules) {
    const name = rule.id.slice(0, rule.id.indexOf('/'))
    groups.set(name, [...(groups.get(name) ?? []), rule])
  }
  const now = { ...chosen }
  const choose = (rule: RuleEntry, isOn: boolean): void => {
    delete now[rule.id]
    if (isOn !== rule.isOn) now[rule.id] = isOn
    onChoose({ ...now })
  }
  const sets = [...groups].map(([name, members]) => {
    const legend = element('legend', {}, words().groups[name] ?? name)
    const boxes = members.map((rule) => ruleBox(rule, chosen[rule.id] ?? rule.isOn, (isOn) => choose(rule, isOn)))
    return element('fieldset', {}, legend, ...boxes)
  })
  byId('rule-list', HTMLDivElement).replaceChildren(...sets)
}

function ruleBox(rule: RuleEntry, isOn: boolean, onChoose: (isOn: boolean) => void): HTMLElement {
  const box = element('input', { type: 'checkbox', id: `rule-${rule.id}` })
  box.checked = isOn
  box.addEventListener('change', () => onChoose(box.checked))
  const { safety } = words()
  const kind = rule.safety === 'safe' && !rule.isOn ? safety.off : safety[rule.safety]
  const badge = kind === '' ? [] : [' ', element('span', { class: 'badge' }, kind)]
  const text = element('span', {}, summaryOf(rule), ...badge, ' ', english(rule.id, 'code'))
  return element('label', { class: 'check', for: box.id }, box, text)
}
