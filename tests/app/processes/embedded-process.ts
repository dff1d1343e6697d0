import { once } from "node:events";
import { createInterface } from "node:readline";
import { startEmbedded } from "@/lib/database/embedded/start-embedded";

// Starts the embedded server in the given folder, prints its URL, and exits with or without `stop` as the first line says.
const server = await startEmbedded(process.argv[2] ?? "", { settings: { fsync: "off" } });
console.log(server.url);

const [how] = await once(createInterface(process.stdin), "line");
if (how === "stop") await server.stop();
process.exit(0);
