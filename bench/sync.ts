import { createBenchApp } from "./bench-app";
import { getExitCode, report } from "./report";
import { measureDeltas } from "./sync-deltas";
import { measureSweeps } from "./sync-sweeps";

const USERS = 2000;
const MAX_FLOOR_RATIO = 2;
const MAX_ROUND_TRIPS = 2;
const MAX_SMALL_LIBRARY_RATIO = 1.3;

const app = await createBenchApp();
try {
  const { ratio, roundTrips } = await measureSweeps(app, USERS);
  report(`a sweep of ${USERS} users without news: median ratio to as many bare requests`, ratio, MAX_FLOOR_RATIO);
  report("round trips to the database per user", roundTrips, MAX_ROUND_TRIPS);
  report(
    "an episode in a library of 150,000: median ratio to the same in one of 50",
    await measureDeltas(app),
    MAX_SMALL_LIBRARY_RATIO,
  );
} finally {
  await app.close();
}
process.exit(getExitCode());
