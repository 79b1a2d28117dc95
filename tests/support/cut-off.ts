import { type AddressInfo, connect, createServer } from 'node:net'

/** A way to a server on which answers are lost: what is asked arrives, and the connection breaks when an answer comes. */
export async function openCutOff(origin: string): Promise<{ origin: string; close: () => Promise<void> }> {
  const { hostname, port } = new URL(origin)
  const server = createServer(near => {
    const far = connect(Number(port), hostname)
    near.on('error', () => {})
    far.on('error', () => {})
    near.pipe(far)
    far.once('data', () => {
      near.destroy()
      far.destroy()
    })
    near.on('close', () => far.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}
