/** What a worker does, a lot at a time. */
import { Board } from '../../io/board.ts'
import { tellOn } from '../../io/unfinished.ts'
import type { FileSettings } from '../plan.ts'
import { processInput } from '../process-input.ts'
import { Begun } from '../while-waiting.ts'
import type { LotTask } from './lot.ts'
import { Recorder } from './recorder.ts'
import { workplaceOf } from './workplace.ts'

/** Of the lots that this worker was given. */
const begun = new Begun()

/** Does the files of a lot, and sends what came of each. Returns when the next lot may be begun: the last of this one may still wait for the disk. */
export async function runLot({ items, setup, memory, port }: LotTask): Promise<void> {
  const { plan, style, settings, pages } = await workplaceOf(setup)
  const board = new Board(memory)
  tellOn(board)
  await begun.run(
    items,
    {
      async run({ input, target, settings: number }, onWait) {
        board.beginFile()
        const recorder = new Recorder(plan, style, setup.tellsEncodings, board, pages, onWait)
        const task = { input, target, settings: settings[number] as FileSettings }
        return recorder.recording(await processInput(task, recorder))
      },
      tell(_, recording) {
        port.postMessage(recording)
        board.addFile()
      },
      isApart: ({ size }) => pages?.isLarge(size) ?? false,
      lot: pages,
    },
    false,
  )
  const close = (): void => port.close()
  begun.told.then(close, close)
}
