import { createBenchApp } from "./bench-app";
import { measureFloor } from "./import-floor";
import { measureImport, type Size } from "./import-run";
import { getExitCode, getMedian, report } from "./report";

const LARGEST = "150,000 episodes";
const SIZES: Record<string, Size> = {
  [LARGEST]: { movies: 3000, shows: 1500, anime: 500, episodes: 150_000 },
  "5,000 episodes": { movies: 300, shows: 100, anime: 30, episodes: 5000 },
};
const ROUNDS = 5;
const MAX_FLOOR_RATIO = 2.5;
const MAX_MEGABYTES = 500;

const app = await createBenchApp();
try {
  for (const [name, size] of Object.entries(SIZES)) {
    const ratios: number[] = [];
    let peakMegabytes: number | undefined;
    for (let round = 1; round <= ROUNDS; round += 1) {
      const imported = await measureImport(app, size);
      // Later rounds would count the memory of earlier floors.
      peakMegabytes ??= imported.peakMegabytes;
      const floor = await measureFloor(imported);
      ratios.push(imported.ms / floor.ms);
      console.log(
        `${name}, round ${round}: import ${imported.ms.toFixed(0)} ms (and ${imported.waitingMs.toFixed(0)} ms of waiting for the simulator), floor ${floor.ms.toFixed(0)} ms ` +
          `(parse ${floor.parseMs.toFixed(0)} + copy ${floor.copyMs.toFixed(0)}), ratio ${(imported.ms / floor.ms).toFixed(2)}`,
      );
    }
    report(`${name}: median ratio to the floor`, getMedian(ratios), MAX_FLOOR_RATIO);
    if (name === LARGEST) report("peak memory of the process in MB", peakMegabytes ?? Number.NaN, MAX_MEGABYTES);
  }
} finally {
  await app.close();
}
process.exit(getExitCode());
