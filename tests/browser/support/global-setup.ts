import { startBrowserApp } from "./browser-app";

/** Opens the stage for the whole run; its places reach the tests through the environment, as `places.ts` reads them. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const { close, ...places } = await startBrowserApp();
  process.env.WATCHFOLIO_STAGE = JSON.stringify(places);
  return close;
}
