import { connectDatabase } from "@/lib/database/connection";
import { startQueue } from "@/lib/jobs/queue";

// An instance with scheduler and queue, which runs until it is killed.
connectDatabase(process.argv[2] ?? "");
await startQueue();
console.log("runs");
