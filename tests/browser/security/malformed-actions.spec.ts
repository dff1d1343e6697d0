import { expect } from "@playwright/test";
import fc from "fast-check";
import { ACTION_MESSAGES } from "@/app/_lib/action-messages";
import { getAppInfo } from "@/tests/browser/support/app-info";
import { listServerReferences } from "@/tests/browser/support/call-action";
import { createForwardedFor, test } from "@/tests/browser/support/fixtures";
import { signIn } from "@/tests/browser/support/sign-in";
import { createAccount, listWrites } from "@/tests/browser/support/simulator";

/** Arguments in React's wire format: none, objects, lists, numbers, null, texts. */
const JUNK = ["[{}]", '["$undefined"]', '[["1","2"]]', "[null,null]", '[{"intent":"x"},7]'];
/** Further ones by chance, the same in every run unless `SEED` chooses others. */
const RANDOM_OPTIONS = { numRuns: 4, seed: Number(process.env.SEED ?? 1) };
// A dollar marks references: Next rejects invalid ones before our code runs.
const word = fc.string({ unit: "binary" }).filter((text) => !text.includes("$"));
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 2 },
    fc.oneof(word, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie("tree"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("kind", "simklId", "id", "address", "after", "to", "rating"), tie("tree")),
  ),
}));
const RANDOM = fc.sample(fc.array(tree, { maxLength: 3 }), RANDOM_OPTIONS).map((values) => JSON.stringify(values));
const QUERIES = fc.sample(fc.webQueryParameters(), RANDOM_OPTIONS).map((query) => `?${query}`);

test("no action fails, whatever its arguments and its caller, and nothing is written", async ({ page, request }) => {
  test.slow();
  let person = await createAccount({ movies: 3, shows: 2, episodes: 10 });
  const actions = listServerReferences();
  expect(actions.length).toBeGreaterThan(20);
  const { appUrl } = getAppInfo();
  for (const [index, { id, name }] of actions.entries()) {
    // A person may click 120 times a minute, and a forwarded action of another page counts as a second request.
    if (index % 6 === 0) {
      // A page that is left open would ask for its freshness, signed out.
      await page.goto("about:blank");
      await page.context().clearCookies();
      person = await createAccount({ movies: 3, shows: 2, episodes: 10 });
      await signIn(page, person);
    }
    const address = createForwardedFor();
    for (const data of [...JUNK, ...RANDOM]) {
      const headers = { "next-action": id, "content-type": "text/plain;charset=UTF-8", accept: "text/x-component" };
      const call = (context: typeof request, origin: string) =>
        context.post("/memos/visibility", { headers: { ...headers, ...address, origin }, data, maxRedirects: 0 });
      const [own, signedOut, foreign] = await Promise.all([
        call(page.request, appUrl),
        call(request, appUrl),
        call(page.request, "https://evil.example"),
      ]);
      const seen = {
        name,
        data,
        own: isAnswered(own.status()),
        signedOut: isAnswered(signedOut.status()),
        foreign: foreign.status(),
        hasFailed: (await own.text()).includes(ACTION_MESSAGES.failed),
      };
      expect(seen).toEqual({ name, data, own: true, signedOut: true, foreign: 403, hasFailed: false });
    }
    expect(await listWrites(person)).toEqual([]);
  }
});

/** The action ran or rejected; it did not fail, and no rate limit stopped it. */
function isAnswered(status: number): boolean {
  return status < 500 && status !== 429;
}

test("no route fails on whatever it is asked for", async ({ page, request }) => {
  await signIn(page, await createAccount({ movies: 2 }));
  const paths = [
    "/api/export",
    "/api/freshness",
    "/api/sync/progress",
    "/api/palette",
    "/api/health",
    "/api/metrics",
    "/api/cron/sync",
  ];
  const requestedPaths = [
    ...paths,
    "/api/bulk/1",
    "/api/bulk/x",
    `/api/bulk/${"9".repeat(30)}`,
    "/library/bulk/0",
    "/library/bulk/%00",
    "/stats",
    "/stats/csv/time",
    "/stats/csv/%00",
    "/stats/table/toString",
    "/review/2024/share",
    "/review/2024/png",
    "/review/2024/13/png",
    "/review/%00/png",
    "/shared/%00",
    `/shared/${"A".repeat(32)}/image/%00`,
    `/library?sort=added&after=${encodeURIComponent('["9999-99-99 99:99:99+00","a",1]')}&x=`,
  ];
  for (const path of requestedPaths) {
    for (const query of [
      "",
      "?q=%00",
      "?q=%F0%9F%98%80&after=-1",
      `?before=${"9".repeat(40)}`,
      "?force=1&view=&kind[]=x&chosen=1&show=%00&hide=time&hide=time/%00&card=toString&shape=tall&done=x",
      "?from=2000-01-01&to=2099-12-31&step=day&calendar=2099&range=2024-13",
      ...QUERIES,
    ]) {
      for (const context of [page.request, request]) {
        const response = await context.get(path + query, { maxRedirects: 0 });
        expect([path + query, response.status() < 500]).toEqual([path + query, true]);
      }
    }
  }
});
