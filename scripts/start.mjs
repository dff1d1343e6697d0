import { createRequire } from "node:module";
import { getListenArguments } from "./listen-arguments.mjs";

// `next start` in this process, so that signals reach the server itself.
process.env.NEXT_TELEMETRY_DISABLED = "1";
process.argv.splice(2, 0, "start", ...getListenArguments(process.env));
createRequire(import.meta.url)("next/dist/bin/next");
