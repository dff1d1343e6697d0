import { defineConfig } from "@playwright/test";
import { chromiumLaunch } from "./tests/browser/chromium";

export default defineConfig({
  testDir: "tests/browser",
  globalSetup: "./tests/browser/global-setup.ts",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: { launchOptions: await chromiumLaunch(), locale: "en-GB" },
});
