/** What a worker does, a lot at a time. */
import { Board } from '../../io/board.ts'
import { tellOn } from '../../io/unfinished.ts'
import type { FileSettings } from '../plan.ts'
import { processInput } from '../process-input.ts'
import { whileFlushing } from '../while-flushing.ts'
import type { LotTask } from './lot.ts'
import { Recorder } from './recorder.ts'
import { workplaceOf } from './workplace.ts'

/** Does the files of a lot, and sends what came of each. */
export async function runLot({ items, setup, memory, port }: LotTask): Promise<void> {
  const { plan, style, settings } = await workplaceOf(setup)
  const board = new Board(memory)
  tellOn(board)
  await whileFlushing(items, {
    async run({ input, target, settings: number }, onFlush) {
      board.beginFile()
      const recorder = new Recorder(plan, style, setup.tellsEncodings, board, onFlush)
      const task = { input, target, settings: settings[number] as FileSettings }
      return recorder.recording(await processInput(task, recorder))
    },
    tell(_, recording) {
      port.postMessage(recording)
      board.addFile()
    },
    isApart: () => false,
  })
}
