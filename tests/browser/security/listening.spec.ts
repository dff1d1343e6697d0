import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { getAppInfo } from "@/tests/browser/support/app-info";

const outside = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .filter(({ internal, family }) => !internal && family === "IPv4")
  .map(({ address }) => address);

test("the app, the simulator and the embedded PostgreSQL listen on the loopback interface alone", async () => {
  test.skip(outside.length === 0, "this machine has no other address");
  const { appUrl, simulatorUrl, dataDir } = getAppInfo();
  const postgres = readFileSync(join(dataDir, "postgres/cluster/postmaster.pid"), "utf8").split("\n")[3];
  const ports = [new URL(appUrl).port, new URL(simulatorUrl).port, postgres].map(Number);
  for (const port of ports) {
    expect(await isOpen("127.0.0.1", port), `port ${port} here`).toBe(true);
    for (const address of outside) expect(await isOpen(address, port), `port ${port} of ${address}`).toBe(false);
  }
});

async function isOpen(host: string, port: number): Promise<boolean> {
  const socket = connect({ host, port, timeout: 5000 });
  try {
    await once(socket, "connect");
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ECONNREFUSED") return false;
    throw error;
  } finally {
    socket.destroy();
  }
}
