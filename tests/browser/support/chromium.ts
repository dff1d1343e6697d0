import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type LaunchOptions } from "@playwright/test";
import bundledChromium from "@sparticuz/chromium";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const OUTSIDE_PATH = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
/** Containers have neither the rights for a sandbox nor a graphics card nor much shared memory. */
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];

/**
 * How to start a Chromium: the one that `CHROMIUM_PATH` names, an installed one, Playwright's own, or on Linux the one that
 * comes with an npm package.
 */
export async function getChromiumLaunchOptions(): Promise<LaunchOptions> {
  return { executablePath: await findExecutable(), args: FLAGS };
}

async function findExecutable(): Promise<string> {
  const candidates = [process.env.CHROMIUM_PATH, ...listInstalledPaths(), chromium.executablePath()];
  const found = candidates.find((path) => path && existsSync(path));
  if (found) return found;
  if (process.platform === "linux") return bundledChromium.executablePath();
  throw new Error("There is no Chromium: install one, or run npx playwright install chromium, or set CHROMIUM_PATH.");
}

function listInstalledPaths(): string[] {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...OUTSIDE_PATH];
}
