/** What a worker does, a lot at a time. */
import { Board } from '../../io/board.ts'
import { tellOn } from '../../io/unfinished.ts'
import { type Style, styleOfKind } from '../../report/style.ts'
import type { FileSettings, Plan } from '../plan.ts'
import { processInput } from '../process-input.ts'
import { settingsOfRecipe } from '../settings-recipe.ts'
import type { LotSetup, LotTask } from './lot.ts'
import { planOfRecipe } from './plan-recipe.ts'
import { Recorder } from './recorder.ts'

/** What was made of the setup, which is the same for all lots of a worker. */
interface Workplace {
  readonly plan: Plan
  readonly style: Style
  readonly settings: readonly FileSettings[]
}

let workplace: Promise<Workplace> | undefined

/** Does the files of a lot, and sends what came of each. */
export async function runLot({ items, setup, memory, port }: LotTask): Promise<void> {
  workplace ??= workplaceOf(setup)
  const { plan, style, settings } = await workplace
  const board = new Board(memory)
  tellOn(board)
  for (const { input, target, settings: number } of items) {
    const recorder = new Recorder(plan, style, setup.tellsEncodings, board)
    const task = { input, target, settings: settings[number] as FileSettings }
    port.postMessage(recorder.recording(await processInput(task, recorder)))
    board.addFile()
  }
}

async function workplaceOf({ plan, style, settings }: LotSetup): Promise<Workplace> {
  return {
    plan: await planOfRecipe(plan),
    style: await styleOfKind(style),
    settings: await Promise.all(settings.map(settingsOfRecipe)),
  }
}
