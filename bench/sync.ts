import { openStand } from "./stand";
import { measureDeltas } from "./sync-deltas";
import { measureSweeps } from "./sync-sweeps";
import { report, verdict } from "./verdict";

const USERS = 2000;
const MOST_TIMES_THE_FLOOR = 2;
const MOST_ROUND_TRIPS = 2;
const MOST_TIMES_THE_SMALL_LIBRARY = 1.3;

const stand = await openStand();
try {
  const { ratio, roundTrips } = await measureSweeps(stand, USERS);
  report(`a sweep of ${USERS} users without news: median ratio to as many bare requests`, ratio, MOST_TIMES_THE_FLOOR);
  report("round trips to the database per user", roundTrips, MOST_ROUND_TRIPS);
  report(
    "an episode in a library of 150,000: median ratio to the same in one of 50",
    await measureDeltas(stand),
    MOST_TIMES_THE_SMALL_LIBRARY,
  );
} finally {
  await stand.close();
}
process.exit(verdict());
