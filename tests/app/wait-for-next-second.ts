/** Timers may fire a moment early. */
const MARGIN_MS = 20;

/** Waits for Simkl's next stamp, which is in whole seconds: a change in the second of the latest look is read once that is over. */
export async function waitForNextSecond(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1000 - (Date.now() % 1000) + MARGIN_MS));
}
