import { closeDatabase, connectDatabase } from "@/lib/database/connection";
import { releaseInstanceLock } from "@/lib/database/instance-lock";
import { syncUser } from "@/lib/jobs/sync-user";

// Syncs one user in a separate process and prints the outcome; the environment names the simulator.
const [url = "", userId = ""] = process.argv.slice(2);
connectDatabase(url);
console.log("begun");
console.log(await syncUser(Number(userId), "sign-in"));
await releaseInstanceLock();
await closeDatabase();
