import { once } from "node:events";
import { createInterface } from "node:readline";
import { closeDatabase, connectDatabase } from "@/lib/database/connection";
import { closeLanes, withLane } from "@/lib/database/lanes";

// Tries the lane in the given database, prints whether it got it, and holds it until it hears a line.
const [url = "", lane = ""] = process.argv.slice(2);
connectDatabase(url);
const { ran } = await withLane(lane, async () => {
  console.log("holding");
  await once(createInterface(process.stdin), "line");
});
if (!ran) console.log("busy");
await closeLanes();
await closeDatabase();
process.exit(0);
