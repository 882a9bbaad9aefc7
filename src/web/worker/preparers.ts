import { type Audience, type Preparer, preparerOf } from '../../normalizer/prepare.ts'
import { optionsOf, type PageSettings } from '../settings.ts'

let last: { readonly key: string; readonly preparers: Map<Audience, Preparer> } | undefined

/** What all texts under the same settings share: rules take longer to be made ready than a page of text to be cleaned. */
export function preparerFor(settings: PageSettings, audience: Audience): Preparer {
  const key = JSON.stringify(settings)
  if (last?.key !== key) last = { key, preparers: new Map() }
  const preparer = last.preparers.get(audience) ?? preparerOf(optionsOf(settings), audience)
  last.preparers.set(audience, preparer)
  return preparer
}
