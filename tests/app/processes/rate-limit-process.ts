import { connectDatabase } from "@/lib/database/connection";
import { consume, type LimitName } from "@/lib/http/rate-limit";

// A second instance: prints for each use of a limit whether it was allowed.
const [, , url = "", limit, uses] = process.argv;
connectDatabase(url);
const results: boolean[] = [];
for (let use = 0; use < Number(uses); use += 1) results.push((await consume(limit as LimitName, 1)) === null);
console.log(JSON.stringify(results));
process.exit(0);
