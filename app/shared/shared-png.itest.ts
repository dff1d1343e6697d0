import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { processWide } from "@/lib/database/process-wide";
import { clientKey } from "@/lib/http/client-address";
import { consume, LIMITS } from "@/lib/http/rate-limit";
import { makeShare } from "@/lib/sharing/review-shares";
import { freshDatabase, type TestDatabase } from "@/tests/database/fresh-database";
import { storeLibrary } from "@/tests/stored-library";
import { sharedPng } from "./shared-png";

const card = { id: "time", title: "Time watched", figure: "2 h", sentence: "in 2025.", rows: [] };
const { points, sentence } = LIMITS.sharedPicture;

let database: TestDatabase;
let links: string[];
beforeAll(async () => {
  database = await freshDatabase();
  const user = await storeLibrary({});
  const share = (range: string) => makeShare(user, { range, name: null, cards: [card] });
  links = [await share("2025"), await share("2024")].map(String);
});
afterAll(() => database.stop());
beforeEach(() => {
  processWide("rate-limiters").value = undefined;
});

test("a link whose pictures are drawn all the time is refused, another one is drawn", async () => {
  await useUp(`link ${links[0]}`);
  await expectRefused(await ask(links[0]));
  const other = await ask(links[1]);
  expect([other.status, other.headers.get("content-type")]).toEqual([200, "image/png"]);

  // What is kept costs nothing, so it is not counted.
  await useUp(clientKey());
  expect((await ask(links[1])).status).toBe(200);
});

test("one address that goes through all links is refused", async () => {
  await useUp(clientKey());
  await expectRefused(await ask(links[0]));
});

function ask(link = ""): Promise<Response> {
  return sharedPng(new NextRequest(`http://localhost/shared/${link}/image`), link, null);
}

async function useUp(key: string): Promise<void> {
  for (let use = 0; use < points; use += 1) await consume("sharedPicture", key);
}

async function expectRefused(answer: Response): Promise<void> {
  expect([answer.status, Number(answer.headers.get("retry-after")) > 0]).toEqual([429, true]);
  expect(await answer.text()).toBe(sentence);
}
