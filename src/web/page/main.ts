import { App } from './app.ts'
import { Client } from './client.ts'
import { byId } from './dom.ts'
import { startDrop } from './drop.ts'
import { startLanguage, words } from './language.ts'
import { startTheme } from './theme.ts'

let app: App | undefined

startLanguage(() => app?.refresh())
startTheme()
start().catch(() => {
  byId('status', HTMLParagraphElement).textContent = words().noStart
})

async function start(): Promise<void> {
  const client = new Client()
  const started = new App(client, await client.ask({ kind: 'rules' }))
  app = started
  startDrop(
    (found) => started.takeFiles(found),
    () => started.refuseFolder(),
  )
}
