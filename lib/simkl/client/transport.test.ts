import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { transmit } from "./transport";

const WORDS = "Ä".repeat(1000);

test.each([
  ["gzip", gzipSync(WORDS)],
  ["br", brotliCompressSync(WORDS)],
  ["identity", Buffer.from(WORDS)],
])("a response in %s is read, its size counted as decompressed", async (encoding, body) => {
  const answer = await sendTo((_, response) => response.writeHead(200, { "Content-Encoding": encoding }).end(body));
  expect(answer).toMatchObject({ status: 200, text: WORDS, bytes: 2000 });
});

test("an encoding that was not requested, or a broken body, fails", async () => {
  await expect(
    sendTo((_, response) => response.writeHead(200, { "Content-Encoding": "zstd" }).end("x")),
  ).rejects.toThrow();
  const cut = gzipSync(WORDS).subarray(0, 20);
  await expect(
    sendTo((_, response) => response.writeHead(200, { "Content-Encoding": "gzip" }).end(cut)),
  ).rejects.toThrow();
});

test("a redirect is a response", async () => {
  const answer = await sendTo((_, response) =>
    response.writeHead(301, { Location: "https://simkl.com/movies/1" }).end(),
  );
  expect([answer.status, answer.headers.get("Location")]).toEqual([301, "https://simkl.com/movies/1"]);
});

test("the body of a request travels with its length, whatever the method", async () => {
  for (const method of ["POST", "DELETE"]) {
    const answer = await sendTo(
      async (request, response) => {
        let received = "";
        for await (const chunk of request) received += chunk;
        response.end(`${request.method} ${request.headers["content-length"]} ${received}`);
      },
      { method, body: "ä" },
    );
    expect(answer.text).toBe(`${method} 2 ä`);
  }
});

/** Sends one request to a server with this listener. */
async function sendTo(respond: RequestListener, sent: { method: string; body?: string } = { method: "GET" }) {
  const server = createServer(respond).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" ? address?.port : null;
  const request = { body: undefined, headers: {}, deadlineMs: 5000, signal: undefined, ...sent };
  return transmit(new URL(`http://127.0.0.1:${port}/`), request);
}
