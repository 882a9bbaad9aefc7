import { type Style, styleOfKind } from '../../report/style.ts'
import { type PageLot, pageLotOf } from '../page-lot.ts'
import type { FileSettings, Plan } from '../plan.ts'
import { settingsOfRecipe } from '../settings-recipe.ts'
import type { LotSetup } from './lot.ts'
import { planOfRecipe } from './plan-recipe.ts'

/** What a worker has made of the setup. */
interface Workplace {
  readonly plan: Plan
  readonly style: Style
  readonly settings: readonly FileSettings[]
  readonly pages: PageLot | undefined
}

let workplace: Promise<Workplace> | undefined

/** Made once: the setup is the same for all that one worker does. */
export function workplaceOf(setup: LotSetup): Promise<Workplace> {
  workplace ??= made(setup)
  return workplace
}

async function made({ plan, style, settings }: LotSetup): Promise<Workplace> {
  const own = await planOfRecipe(plan)
  return {
    plan: own,
    style: await styleOfKind(style),
    settings: await Promise.all(settings.map(settingsOfRecipe)),
    pages: await pageLotOf(own),
  }
}
