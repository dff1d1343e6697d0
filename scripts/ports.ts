import { once } from "node:events";
import { createServer } from "node:net";

/** On all addresses of the machine. */
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

export async function findFreePortFrom(from: number): Promise<number> {
  for (let port = from; ; port += 1) if (await isPortFree(port)) return port;
}
