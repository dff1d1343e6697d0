import { randomInt } from "node:crypto";
import { type BrowserContext, test as base, expect } from "@playwright/test";
import { getAppInfo } from "./app-info";
import { listViolations } from "./simulator";

interface Fixtures {
  /** Fails a test during which the app broke a rule of Simkl. */
  simklRules: undefined;
  /** Another browser, with nothing remembered. */
  otherBrowser: BrowserContext;
}

/** A test against the shared app; any complaint of a page fails it. */
export const test = base.extend<Fixtures>({
  // Playwright requires fixtures to destructure their argument.
  extraHTTPHeaders: async ({ browserName: _ }, use) => use(createForwardedFor()),
  baseURL: async ({ browserName: _ }, use) => use(getAppInfo().appUrl),
  context: async ({ context }, use, test) => {
    const complaints = collectComplaints(context);
    await use(context);
    if (test.status !== test.expectedStatus) await test.attach("app.log", { path: getAppInfo().appLog });
    expect(complaints).toEqual([]);
  },
  simklRules: [
    async ({ browserName: _ }, use) => {
      const before = (await listViolations()).length;
      await use(undefined);
      expect((await listViolations()).slice(before), "rules of Simkl that were broken").toEqual([]);
    },
    { auto: true },
  ],
  otherBrowser: async ({ browser, baseURL }, use) => {
    const context = await browser.newContext({ baseURL, extraHTTPHeaders: createForwardedFor() });
    const complaints = collectComplaints(context);
    await use(context);
    await context.close();
    expect(complaints).toEqual([]);
  },
});

/** Each test has another network address behind the trusted proxy, so that rate limits count tests separately. */
export function createForwardedFor(): Record<string, string> {
  const address = ["2001", "db8", ...Array.from({ length: 6 }, () => randomInt(2 ** 16).toString(16))].join(":");
  return { "X-Forwarded-For": address };
}

function collectComplaints(context: BrowserContext): string[] {
  const complaints: string[] = [];
  context.on("console", (message) => {
    const { url } = message.location();
    if (message.type() === "error" && url.startsWith(getAppInfo().appUrl))
      complaints.push(`${message.text()} (${url})`);
  });
  context.on("weberror", (error) => complaints.push(String(error.error())));
  return complaints;
}
