import { once } from "node:events";
import { createServer } from "node:http";
import { expect, test } from "vitest";
import { readConfig } from "@/lib/config";
import { trackCurrentRequests } from "@/lib/request/current-request";
import { captureLog } from "@/tests/app/capture-log";
import { getClientKey, resolveClientAddress, toNetwork } from "./client-address";

const nobody = readConfig({}).trustedProxies;
const proxies = readConfig({ TRUSTED_PROXIES: "loopback, 10.0.0.0/8, fd00::/8" }).trustedProxies;

test.each([
  ["no proxy is trusted by default", "127.0.0.1", "203.0.113.9", nobody, "127.0.0.1"],
  ["an unknown client cannot name another address", "198.51.100.1", "203.0.113.9", proxies, "198.51.100.1"],
  ["a proxy names its client", "10.0.0.1", "203.0.113.9", proxies, "203.0.113.9"],
  ["what the client wrote before is not believed", "10.0.0.1", "1.1.1.1, 2.2.2.2, 203.0.113.9", proxies, "203.0.113.9"],
  ["proxies may stand behind each other", "::1", "1.1.1.1, 203.0.113.9, 10.0.0.2, 10.0.0.3", proxies, "203.0.113.9"],
  ["a client behind trusted networks alone", "127.0.0.1", "10.0.0.7, 10.0.0.2", proxies, "10.0.0.7"],
  ["a proxy that names no client", "10.0.0.1", "", proxies, "10.0.0.1"],
  ["what is no address ends the list", "10.0.0.1", "203.0.113.9, nonsense, 10.0.0.2", proxies, "10.0.0.2"],
  ["an IPv4 address in IPv6 clothes", "::ffff:10.0.0.1", "::ffff:203.0.113.9", proxies, "203.0.113.9"],
  ["addresses with ports", "10.0.0.1", "203.0.113.9:4711", proxies, "203.0.113.9"],
  ["IPv6 with a port", "fd00::1", "[2001:db8::5]:4711", proxies, "2001:db8::5"],
])("%s", (_, peer, forwardedFor, trusted, address) => {
  expect(resolveClientAddress(peer, forwardedFor, trusted)).toBe(address);
});

test.each([
  ["203.0.113.9", "203.0.113.9"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0db8:0001:0002::6", "2001:db8:1:2::/64"],
  ["2001:db8::6", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
])("%s counts as %s", (address, network) => expect(toNetwork(address)).toBe(network));

test("without a trusted proxy a request counts by its socket, and the log explains that once", async () => {
  const lines = captureLog();
  trackCurrentRequests();
  const server = createServer((_, response) => response.end(getClientKey())).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  const keys = [];
  for (const spoofed of ["1.1.1.1", "2.2.2.2, 3.3.3.3", "127.0.0.1, 4.4.4.4"])
    keys.push(await (await fetch(url, { headers: { "X-Forwarded-For": spoofed } })).text());
  server.close();
  expect(keys).toEqual(["127.0.0.1", "127.0.0.1", "127.0.0.1"]);
  expect(lines).toHaveLength(1);
});

test("outside of a request the client is unknown", () => expect(getClientKey()).toBe("unknown"));
