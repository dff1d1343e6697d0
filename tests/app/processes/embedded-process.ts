import { once } from "node:events";
import { createInterface } from "node:readline";
import { startEmbedded } from "@/lib/database/embedded/start-embedded";

// Starts the embedded server in the given folder, prints its URL, and ends as the first line of its input says.
const server = await startEmbedded(process.argv[2] ?? "", { settings: { fsync: "off" } });
console.log(server.url);

const [command] = await once(createInterface(process.stdin), "line");
if (command === "stop") await server.stop();
process.exit(0);
