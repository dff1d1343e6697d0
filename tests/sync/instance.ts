import { connectDatabase } from "@/lib/database/connection";
import { createSimkl } from "@/lib/simkl/client";
import { replaceSimkl, simklConfig } from "@/lib/simkl-client";
import { syncUser } from "@/lib/sync/engine";
import type { FromInstance, ToInstance } from "./other-instance";
import { standStill } from "./virtual-time";

// Another instance of the app as far as syncs go: syncs whom it is told to until it is killed, in its parent's time.
const time = standStill(Number(process.argv[3]));
connectDatabase(process.argv[2] ?? "");
let wake = () => {};
replaceSimkl(
  createSimkl(simklConfig(), {
    sleep: (ms) => {
      tell({ kind: "sleeps", ms });
      return new Promise((resolve) => {
        wake = resolve;
      });
    },
    random: () => 0.5,
  }),
);
// Failures are wanted here; the parent looks at what they leave behind.
process.stderr.write = () => true;

process.on("message", (message: ToInstance) => {
  time.set(message.now);
  if (message.kind === "wake") wake();
  else syncUser(message.userId, "schedule").then(ended, (error: unknown) => ended(String(error)));
});
process.on("disconnect", () => process.exit());
tell({ kind: "ready" });

function ended(outcome: string): void {
  tell({ kind: "ended", outcome });
}

function tell(message: FromInstance): void {
  process.send?.(message);
}
