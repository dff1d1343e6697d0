import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { startEmbedded } from "@/lib/database/embedded";
import { measureFloor } from "./import-floor";
import { measureImport, type Size } from "./import-run";

const LARGEST = "150,000 episodes";
const SIZES: Record<string, Size> = {
  [LARGEST]: { films: 3000, shows: 1500, anime: 500, episodes: 150_000 },
  "5,000 episodes": { films: 300, shows: 100, anime: 30, episodes: 5000 },
};
const ROUNDS = 5;
const MOST_TIMES_THE_FLOOR = 2.5;
const MOST_MEGABYTES = 500;

const scratch = await mkdtemp(path.join(tmpdir(), "watchfolio-bench-"));
const server = await startEmbedded(scratch);
const simulator = spawn(process.execPath, ["--import", "tsx", "simulator/main.ts", "--port", "0"], {
  stdio: ["ignore", "pipe", "inherit"],
});
let failed = false;
try {
  const simulatorUrl = await addressFrom(simulator.stdout);
  for (const [name, size] of Object.entries(SIZES)) {
    const ratios: number[] = [];
    let peakMegabytes: number | undefined;
    for (let round = 1; round <= ROUNDS; round += 1) {
      const imported = await measureImport(server.url, simulatorUrl, size);
      // Later rounds would count the memory of earlier floors.
      peakMegabytes ??= imported.peakMegabytes;
      const floor = await measureFloor(imported);
      ratios.push(imported.ms / floor.ms);
      console.log(
        `${name}, round ${round}: import ${imported.ms.toFixed(0)} ms (and ${imported.waitingMs.toFixed(0)} ms of waiting for the simulator), floor ${floor.ms.toFixed(0)} ms ` +
          `(parse ${floor.parseMs.toFixed(0)} + copy ${floor.copyMs.toFixed(0)}), ratio ${(imported.ms / floor.ms).toFixed(2)}`,
      );
    }
    const ratio = ratios.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
    report(`${name}: median ratio to the floor`, ratio, MOST_TIMES_THE_FLOOR);
    if (name === LARGEST) report("peak memory of the process in MB", peakMegabytes ?? Number.NaN, MOST_MEGABYTES);
  }
} finally {
  simulator.kill();
  await once(simulator, "exit");
  await server.stop();
  await rm(scratch, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);

function report(what: string, figure: number, most: number): void {
  const holds = figure <= most;
  if (!holds) failed = true;
  console.log(`${holds ? "ok  " : "FAIL"} ${what}: ${figure.toFixed(2)} (at most ${most})`);
}

async function addressFrom(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(output)) {
    const address = /http:\/\/localhost:\d+/.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error("The simulator did not say where it listens.");
}
