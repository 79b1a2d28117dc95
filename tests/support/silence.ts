import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A way to a server that can fall silent: connections stand, new ones are taken, and nothing comes back. */
export interface Silence {
  port: number
  fall: () => void
  end: () => void
  close: () => Promise<void>
}

/** With a `delay`, each answer comes so many milliseconds later. */
export async function openSilence(host: string, port: number, delay = 0): Promise<Silence> {
  const sockets = new Set<Socket>()
  let isSilent = false
  const server = createServer(near => {
    const far = connect(port, host)
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
      if (socket === far && delay > 0) socket.on('data', part => void setTimeout(() => other.write(part), delay))
      else socket.pipe(other)
      if (isSilent) socket.pause()
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const all = (act: (socket: Socket) => void) => {
    for (const socket of sockets) act(socket)
  }
  return {
    port: (server.address() as AddressInfo).port,
    fall: () => {
      isSilent = true
      all(socket => socket.pause())
    },
    end: () => {
      isSilent = false
      all(socket => socket.resume())
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        all(socket => socket.destroy())
      }),
  }
}
