import { once } from "node:events";
import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { answerNotFound, keepAnswers } from "./answer-not-found";

test("outside of a request there is no answer", () => expect(answerNotFound()).toBe(false));

test("each of several requests gets its own status, however late it is found out", async () => {
  keepAnswers();
  const server = createServer(async ({ url }, response) => {
    await sleep(url === "/slow" ? 20 : 1);
    if (url !== "/there") answerNotFound();
    response.end();
  }).listen(0);
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  const ask = async (path: string, headers = {}) =>
    (await fetch(`http://localhost:${port}${path}`, { headers })).status;
  const statuses = await Promise.all([ask("/slow"), ask("/there"), ask("/gone"), ask("/gone", { rsc: "1" })]);
  server.close();
  expect(statuses).toEqual([404, 200, 404, 200]);
});
