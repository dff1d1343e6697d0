import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface ReceivedRequest {
  method: string;
  url: URL;
  headers: IncomingHttpHeaders;
  body: string;
}

/** `hang` never ends, `reset` breaks the connection, `cut` breaks it within the body. */
export type Reply = { status?: number; headers?: Record<string, string>; body?: unknown } | "hang" | "reset" | "cut";

/** A real HTTP server that records requests; it closes after the test. */
export async function startScriptedServer(
  respond: (request: ReceivedRequest, count: number) => Reply | Promise<Reply>,
) {
  const received: ReceivedRequest[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const url = new URL(request.url ?? "/", "http://server");
    const receivedRequest = { method: request.method ?? "", url, headers: request.headers, body };
    received.push(receivedRequest);

    const reply = await respond(receivedRequest, received.length);
    if (reply === "hang") return;
    if (reply === "reset") return request.socket.destroy();
    if (reply === "cut") {
      response.writeHead(200, { "Content-Length": "1000" });
      return response.write('{"shows":[', () => request.socket.destroy());
    }
    const { status = 200, headers = {} } = reply;
    response.writeHead(status, headers);
    response.end(
      typeof reply.body === "string" ? reply.body : reply.body === undefined ? "" : JSON.stringify(reply.body),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: getUrl(server.address()), received };
}

function getUrl(address: string | AddressInfo | null): string {
  if (typeof address === "object" && address) return `http://127.0.0.1:${address.port}`;
  throw new Error("The server has no port.");
}
