import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createRecordedAccount } from "./accounts/recorded-account";
import { demoApp } from "./auth/apps";
import { type Simulator, startSimulator } from "./server";

const USAGE = `Usage: simulator [--port PORT] [--state FILE] [--latency MS] [--recorded FILE]

  --port PORT      where to listen on localhost (4100)
  --state FILE     keep accounts and grants in this file over restarts
  --latency MS     time that each response of /sync/all-items takes
  --recorded FILE  add an account with this recorded response of /sync/all-items as its library`;

const RECORDED_ID = 2020;

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "4100" },
    state: { type: "string" },
    latency: { type: "string", default: "0" },
    recorded: { type: "string" },
    help: { type: "boolean", default: false },
  },
});

if (values.help) {
  console.log(USAGE);
} else {
  const simulator = await startSimulator({
    port: parseInteger("--port", values.port),
    latencyMs: parseInteger("--latency", values.latency),
    stateFile: values.state,
  });
  if (values.recorded) addRecordedAccount(simulator, values.recorded);
  stopOnSignals(simulator);
  console.log(
    `Simkl simulator on ${simulator.url} for SIMKL_CLIENT_ID=${demoApp.clientId} and SIMKL_CLIENT_SECRET=${demoApp.secret}`,
  );
}

function parseInteger(flag: string, value: string): number {
  if (!/^\d+$/.test(value)) throw new Error(`${flag} takes a whole number, not "${value}"`);
  return Number(value);
}

/** A stored account is kept with its changes. */
function addRecordedAccount({ world, accounts, addAccount, clock }: Simulator, file: string): void {
  if (accounts.has(RECORDED_ID)) return;
  const recorded: unknown = JSON.parse(readFileSync(file, "utf8"));
  addAccount(
    createRecordedAccount(world, recorded, { id: RECORDED_ID, name: "Robin Recorded", now: new Date(clock.now()) }),
  );
}

function stopOnSignals(simulator: Simulator): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      void simulator.stop().then(() => process.exit(0));
    });
}
