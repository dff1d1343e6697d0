import { connectDatabase } from "@/lib/database/connection";
import { syncUser } from "@/lib/jobs/sync-user";
import { createSimkl } from "@/lib/simkl/client/client";
import { getSimklConfig, replaceSimkl, requireNoConnection } from "@/lib/simkl/instance";
import type { FromInstance, ToInstance } from "@/tests/app/other-instance";
import { freezeTime } from "@/tests/app/virtual-time";

// Another instance of the app: syncs the users that its parent names, in its parent's time, until it is killed.
const time = freezeTime(Number(process.argv[3]));
connectDatabase(process.argv[2] ?? "");
let wake = () => {};
replaceSimkl(
  createSimkl(getSimklConfig(), {
    sleep: (ms) => {
      send({ kind: "sleeps", ms });
      return new Promise((resolve) => {
        wake = resolve;
      });
    },
    random: () => 0.5,
    beforeSending: requireNoConnection,
  }),
);
// Failures are intended here; the parent checks what they leave behind.
process.stderr.write = () => true;

process.on("message", (message: ToInstance) => {
  time.set(message.now);
  if (message.kind === "wake") wake();
  else syncUser(message.userId, "schedule").then(sendOutcome, (error: unknown) => sendOutcome(String(error)));
});
process.on("disconnect", () => process.exit());
send({ kind: "ready" });

function sendOutcome(outcome: string): void {
  send({ kind: "ended", outcome });
}

function send(message: FromInstance): void {
  process.send?.(message);
}
