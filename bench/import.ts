import { measureFloor } from "./import-floor";
import { measureImport, type Size } from "./import-run";
import { openStand } from "./stand";
import { median, report, verdict } from "./verdict";

const LARGEST = "150,000 episodes";
const SIZES: Record<string, Size> = {
  [LARGEST]: { films: 3000, shows: 1500, anime: 500, episodes: 150_000 },
  "5,000 episodes": { films: 300, shows: 100, anime: 30, episodes: 5000 },
};
const ROUNDS = 5;
const MOST_TIMES_THE_FLOOR = 2.5;
const MOST_MEGABYTES = 500;

const stand = await openStand();
try {
  for (const [name, size] of Object.entries(SIZES)) {
    const ratios: number[] = [];
    let peakMegabytes: number | undefined;
    for (let round = 1; round <= ROUNDS; round += 1) {
      const imported = await measureImport(stand, size);
      // Later rounds would count the memory of earlier floors.
      peakMegabytes ??= imported.peakMegabytes;
      const floor = await measureFloor(imported);
      ratios.push(imported.ms / floor.ms);
      console.log(
        `${name}, round ${round}: import ${imported.ms.toFixed(0)} ms (and ${imported.waitingMs.toFixed(0)} ms of waiting for the simulator), floor ${floor.ms.toFixed(0)} ms ` +
          `(parse ${floor.parseMs.toFixed(0)} + copy ${floor.copyMs.toFixed(0)}), ratio ${(imported.ms / floor.ms).toFixed(2)}`,
      );
    }
    report(`${name}: median ratio to the floor`, median(ratios), MOST_TIMES_THE_FLOOR);
    if (name === LARGEST) report("peak memory of the process in MB", peakMegabytes ?? Number.NaN, MOST_MEGABYTES);
  }
} finally {
  await stand.close();
}
process.exit(verdict());
