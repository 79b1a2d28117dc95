import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { WebSocketServer } from 'ws'

interface Message {
  id: string
  method: string
  params: Record<string, unknown>
}

/** Speaks the automator's protocol for one phone, as WeChat's developer tools do for theirs. Gives the address. */
export async function openBridge(page: Page) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await new Promise(resolve => server.once('listening', resolve))

  const inside = (method: string, params: object) =>
    page.evaluate(([name, values]) => window.__engine.call(name, values), [method, params] as const)

  const tap = async (params: object) => {
    const { x, y } = (await inside('Engine.touchPoint', params)) as { x: number; y: number }
    await page.touchscreen.tap(x, y)
    return {}
  }
  const outside: Record<string, (params: Message['params']) => unknown> = {
    'Tool.getInfo': () => ({ SDKVersion: '3.8.0' }),
    'Tool.close': () => ({}),
    'App.exit': () => ({}),
    'App.enableLog': () => ({}),
    'App.captureScreenshot': async () => ({ data: (await page.screenshot()).toString('base64') }),
    'Element.tap': tap,
  }

  server.on('connection', socket => {
    page.on('pageerror', ({ message, stack }) =>
      socket.send(JSON.stringify({ method: 'App.exceptionThrown', params: { message, stack } })),
    )
    socket.on('message', async bytes => {
      const { id, method, params } = JSON.parse(String(bytes)) as Message
      try {
        const result = (await (outside[method]?.(params) ?? inside(method, params))) ?? {}
        socket.send(JSON.stringify({ id, result }))
      } catch (error) {
        const [message = ''] = String((error as Error).message)
          .replace('page.evaluate: ', '')
          .split('\n')
        socket.send(JSON.stringify({ id, error: { message } }))
      }
    })
  })

  return {
    address: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      for (const client of server.clients) client.terminate()
      server.close()
    },
  }
}
