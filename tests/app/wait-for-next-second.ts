/** Timers may fire a moment early. */
const MARGIN_MS = 20;

/** Stamps of Simkl are whole seconds, so a change in the second of the latest read is read after that second. */
export async function waitForNextSecond(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1000 - (Date.now() % 1000) + MARGIN_MS));
}
