import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "@/tests/browser/support/expect-accessible";
import { test } from "@/tests/browser/support/fixtures";
import { signIn } from "@/tests/browser/support/sign-in";
import { getAccountId } from "@/tests/browser/support/simulator";

const VERA = { name: "Vera Archive" };

/** The newest link with these cards. */
const getOwnLink = (page: Page, heading: string) =>
  page
    .getByRole("region", { name: "Your links" })
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: heading, exact: true }) })
    .first();

/** Makes a link to what is ticked, and answers with its address. */
async function createLink(page: Page, heading: string): Promise<string> {
  await page.getByRole("button", { name: "Make a link" }).click();
  await expect(page.getByRole("status").getByText("The link is made.")).toBeVisible();
  return (await getOwnLink(page, heading).getByRole("link").getAttribute("href")) ?? "";
}

test("a link shows what is ticked to anybody, and nothing else, until it is revoked", async ({
  page,
  otherBrowser,
  request,
}) => {
  await signIn(page, VERA);
  await page.goto("/review/2024");
  await page.getByRole("link", { name: "Share this year" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Share 2024" })).toBeVisible();
  const card = page.getByRole("group", { name: "Top shows" });
  await card.getByText("Single lines").click();
  const row = card.getByRole("listitem").first();
  const hidden = ((await row.textContent()) ?? "")
    .replace((await row.locator(".text-soft").textContent()) ?? "", "")
    .trim();
  await row.getByRole("checkbox").uncheck();
  const kept = ["time", "top-shows", "top-films"];
  for (const box of await page.locator('input[name="show"]:not([value*="/"])').all())
    if (!kept.includes(await box.inputValue())) await box.uncheck();
  const url = await createLink(page, "2024");

  const visitor = await otherBrowser.newPage();
  await visitor.goto(url);
  await expect(visitor.getByRole("heading", { level: 1, name: "2024" })).toBeVisible();
  expect(await visitor.getByRole("heading", { level: 2 }).allInnerTexts()).toEqual([
    "Time watched",
    "Top shows",
    "Top films",
    "Your own year",
  ]);
  const topMovies = visitor.getByRole("region", { name: "Top films" });
  const onSimkl = topMovies.getByRole("link", { name: /on Simkl \(opens in a new tab\)$/ });
  await expect(onSimkl).toHaveCount(await topMovies.getByRole("listitem").count());
  await expect(onSimkl.first()).toHaveAttribute("href", /^https?:\/\/[^/]+\/movies\/\d+/);
  const answer = await request.get(url);
  const html = await answer.text();
  expect(hidden.length).toBeGreaterThan(2);
  for (const secret of [hidden, VERA.name, String(await getAccountId(VERA)), "Longest binge"])
    expect(html.includes(secret), secret).toBe(false);
  expect(html).toContain('<meta name="robots" content="noindex, nofollow"/>');
  expect(html).toContain('<meta name="referrer" content="no-referrer"/>');
  expect(html).toContain(`<meta property="og:image" content="${url}/image"/>`);
  expect(html).toContain('<meta name="twitter:card" content="summary_large_image"/>');

  expect(await fetchImage(request, `${url}/image`)).toMatchObject({ size: [1200, 630] });
  expect(await fetchImage(request, `${url}/image/time?shape=tall`)).toMatchObject({ size: [1080, 1350] });
  expect((await fetchImage(request, `${url}/image?shape=page`)).size[0]).toBe(1080);
  expect((await request.get(`${url}/image/longest-binge`)).status()).toBe(404);
  const { headers } = await fetchImage(request, `${url}/image`);
  expect(headers).toMatchObject({ "x-robots-tag": "noindex", "cross-origin-resource-policy": "cross-origin" });

  // The optimizer would keep a copy for hours, even after the link is revoked.
  const optimized = [`${url}/image`, `${new URL(url).pathname}/image`, "/icon.svg"].map(getOptimizedUrl);
  for (const path of optimized) expect([path, (await request.get(path)).status()]).toEqual([path, 404]);

  const link = getOwnLink(page, "2024");
  await link.getByText("Revoke the link").click();
  await link.getByRole("button", { name: "Revoke this link to 2024" }).click();
  await expect(page.getByRole("status").getByText("The link is revoked")).toBeVisible();
  await expect(page.getByRole("link").and(page.locator(`[href="${url}"]`))).toHaveCount(0);
  for (const path of [
    url,
    `${url}/image`,
    `${url}/image/time`,
    url.replace(/.{4}$/, "AAAA"),
    `${url}/image/%00`,
    ...optimized,
  ])
    expect([path, (await request.get(path)).status()]).toEqual([path, 404]);
  expect(await (await request.get(url)).text(), "without script").toMatch(/<h1[^>]*>There is no such page</);
});

test("all of it works without script, with a name only when it is wanted", async ({
  page,
  browser,
  baseURL,
  request,
}) => {
  await signIn(page, VERA);
  const storageState = await page.context().storageState();
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState });
  const plain = await context.newPage();
  await plain.goto("/review/2023/share");
  await plain.getByRole("group", { name: "Time watched" }).getByRole("checkbox").first().uncheck();
  await plain.getByRole("checkbox", { name: "Show my name" }).check();
  await plain.getByRole("button", { name: "Show this in the pictures" }).click();
  await expect(plain).toHaveURL(/\/share\?hide=time&name=1$/);
  const picture = plain.getByRole("link", { name: "Tall picture of Top shows" });
  const address = (await picture.getAttribute("href")) ?? "";
  expect(await fetchImage(plain.request, address)).toMatchObject({ size: [1080, 1350] });
  expect((await plain.request.get(address.replace("card=top-shows", "card=time"))).status()).toBe(404);
  expect((await request.get(address, { maxRedirects: 0 })).status()).toBe(307);

  const url = await createLink(plain, `${VERA.name}’s 2023`);
  const html = await (await request.get(url)).text();
  expect([html.includes(VERA.name), html.includes("Time watched")]).toEqual([true, false]);
  await context.close();
});

test("axe finds nothing, and nothing scrolls sideways on the narrowest phone", async ({ page }) => {
  await signIn(page, VERA);
  const sharing = "/review/2022/share";
  await page.goto(sharing);
  const shared = new URL(await createLink(page, "2022")).pathname;
  await expectAccessible(page, [sharing, shared]);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of [sharing, shared]) {
    await page.goto(path);
    await expectNoSidewaysScroll(page);
  }
});

/** Where Next's image optimizer would answer. */
function getOptimizedUrl(image: string): string {
  return `/_next/image?${new URLSearchParams({ url: image, w: "640", q: "75" })}`;
}

/** The size of a PNG from its first chunk, and the rest of the response. */
async function fetchImage(request: APIRequestContext, path: string) {
  const response = await request.get(path);
  const bytes = await response.body();
  expect([path, response.status(), bytes.subarray(1, 4).toString()]).toEqual([path, 200, "PNG"]);
  return { size: [bytes.readUInt32BE(16), bytes.readUInt32BE(20)], headers: response.headers() };
}
