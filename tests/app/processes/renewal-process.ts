import { createTokenSource } from "@/lib/auth/tokens/token-source";
import { closeDatabase, connectDatabase } from "@/lib/database/connection";
import { releaseInstanceLock } from "@/lib/database/instance-lock";

// Renews one user's token in a separate process and prints the new one; the environment names the simulator.
const [url = "", userId = "", stale = ""] = process.argv.slice(2);
connectDatabase(url);
console.log("begun");
console.log(await createTokenSource(Number(userId)).renew(stale));
await releaseInstanceLock();
await closeDatabase();
