import { once } from "node:events";
import { createServer } from "node:net";

/** Whether a server could listen on this port of every address of the machine. */
export async function isPortFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port);
    await once(server, "listening");
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") return false;
    throw error;
  } finally {
    if (server.listening) {
      server.close();
      await once(server, "close");
    }
  }
}

/** The first free port from this one on. */
export async function findFreePortFrom(from: number): Promise<number> {
  for (let port = from; ; port += 1) if (await isPortFree(port)) return port;
}
