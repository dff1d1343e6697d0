import { startBrowserApp } from "./browser-app";

/** Starts the app for the whole run; `app-info.ts` reads where it is from the environment. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const { close, ...info } = await startBrowserApp();
  process.env.WATCHFOLIO_BROWSER_APP = JSON.stringify(info);
  return close;
}
