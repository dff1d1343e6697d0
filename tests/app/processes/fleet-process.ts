import { connectDatabase } from "@/lib/database/connection";
import { startQueue } from "@/lib/jobs/queue";

// An instance of the app without pages: its loop and its queue run until it is killed.
connectDatabase(process.argv[2] ?? "");
await startQueue();
console.log("runs");
