import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { closeDatabase } from "@/lib/database/connection";
import { releaseInstanceLock } from "@/lib/database/instance-lock";
import { stopQueue } from "@/lib/jobs/queue";
import { startUp } from "@/lib/jobs/start";
import { syncUser } from "@/lib/jobs/sync-user";
import { enqueue } from "@/lib/outbox/enqueue";

// A server process without pages: starts as under Next, then runs the commands that it reads line by line.
const Command = z.discriminatedUnion("run", [
  z.object({ run: z.literal("sync"), userId: z.number() }),
  z.object({ run: z.literal("write"), userId: z.number(), intent: z.unknown() }),
  z.object({ run: z.literal("stop") }),
]);

await startUp();
console.log("started");

for await (const line of createInterface(process.stdin)) {
  const command = Command.parse(JSON.parse(line));
  if (command.run === "stop") break;
  if (command.run === "sync") console.log(await syncUntilFree(command.userId));
  else console.log((await enqueue(command.userId, command.intent)).state);
}
await stopQueue();
await releaseInstanceLock();
await closeDatabase();
process.exit(0);

/** A round of the process may hold the claim. */
async function syncUntilFree(userId: number): Promise<string> {
  for (;;) {
    const outcome = await syncUser(userId, "asked");
    if (outcome !== "busy") return outcome;
    await sleep(100);
  }
}
