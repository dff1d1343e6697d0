import { defineConfig } from "@playwright/test";
import { getChromiumLaunchOptions } from "./tests/browser/support/chromium";

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
    { name: "pages", testIgnore: "**/uploads.spec.ts" },
    // Last and alone: it measures how others are answered meanwhile.
    { name: "uploads", testMatch: "**/uploads.spec.ts", dependencies: ["pages"] },
  ],
  use: { launchOptions: await getChromiumLaunchOptions(), locale: "en-GB" },
});
