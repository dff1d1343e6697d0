import { defineConfig } from "@playwright/test";
import { getChromiumLaunchOptions } from "./tests/browser/support/chromium";

/** What people do every day, and who may do it: `npm test` runs these, `npm run test:all` all others. */
const MAIN_PATHS = ["first-visit", "title-actions", "session", "action-access"].map((name) => `**/${name}.spec.ts`);

export default defineConfig({
  testDir: "tests/browser",
  globalSetup: "./tests/browser/support/global-setup.ts",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // Ends what hangs; a busy machine is no failure.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  projects: [
    { name: "main-paths", testMatch: MAIN_PATHS },
    { name: "pages", testIgnore: [...MAIN_PATHS, "**/uploads.spec.ts"] },
    // Last and alone: it measures how others are answered meanwhile.
    { name: "uploads", testMatch: "**/uploads.spec.ts", dependencies: ["pages"] },
  ],
  use: { launchOptions: await getChromiumLaunchOptions(), locale: "en-GB" },
});
