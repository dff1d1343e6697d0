import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { getClientKey } from "@/lib/http/client-address";
import { consume, LIMITS } from "@/lib/http/rate-limit";
import { createShare } from "@/lib/sharing/review-shares";
import { globalSingleton } from "@/lib/utils/global-singleton";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { storeLibrary } from "@/tests/fixtures/stored-library";
import { renderSharedImage } from "./render-shared-image";

const card = { id: "time", title: "Time watched", figure: "2 h", sentence: "in 2025.", rows: [] };
const { points, message } = LIMITS.sharedPicture;

let database: TestDatabase;
let links: string[];
beforeAll(async () => {
  database = await createTestDatabase();
  const user = await storeLibrary({});
  const share = (range: string) => createShare(user, { range, name: null, cards: [card] });
  links = [await share("2025"), await share("2024")].map(String);
});
afterAll(() => database.stop());
beforeEach(() => {
  globalSingleton("rate-limiters").value = undefined;
});

test("a link whose pictures are drawn all the time is refused, another one is drawn", async () => {
  await exhaustLimit(`link ${links[0]}`);
  await expectTooMany(await requestImage(links[0]));
  const other = await requestImage(links[1]);
  expect([other.status, other.headers.get("content-type")]).toEqual([200, "image/png"]);

  // Cached images are not counted.
  await exhaustLimit(getClientKey());
  expect((await requestImage(links[1])).status).toBe(200);
});

test("one address that goes through all links is refused", async () => {
  await exhaustLimit(getClientKey());
  await expectTooMany(await requestImage(links[0]));
});

function requestImage(link = ""): Promise<Response> {
  return renderSharedImage(new NextRequest(`http://localhost/shared/${link}/image`), link, null);
}

async function exhaustLimit(key: string): Promise<void> {
  for (let use = 0; use < points; use += 1) await consume("sharedPicture", key);
}

async function expectTooMany(answer: Response): Promise<void> {
  expect([answer.status, Number(answer.headers.get("retry-after")) > 0]).toEqual([429, true]);
  expect(await answer.text()).toBe(message);
}
