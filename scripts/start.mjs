import { createRequire } from "node:module";
import { listening } from "./listening.mjs";

// `next start` in this very process, so that a signal reaches the server itself.
process.env.NEXT_TELEMETRY_DISABLED = "1";
process.argv.splice(2, 0, "start", ...listening(process.env));
createRequire(import.meta.url)("next/dist/bin/next");
