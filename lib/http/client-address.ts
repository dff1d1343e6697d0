import { type BlockList, isIP } from "node:net";
import { getConfig } from "@/lib/config";
import { log } from "@/lib/logging/log";
import { getCurrentHeader, getCurrentRequest } from "@/lib/request/current-request";
import { globalSingleton } from "@/lib/utils/global-singleton";

/** The sender of the current request for rate limits; all unknown addresses share one. */
export function getClientKey(): string {
  const peer = getCurrentRequest()?.socket.remoteAddress;
  if (!peer) return "unknown";
  // Not from the headers of Next, which adds the address of the socket to them.
  const forwardedFor = getCurrentHeader("x-forwarded-for") ?? "";
  const { trustedProxies } = getConfig();
  if (forwardedFor && !isListed(trustedProxies, parseAddress(peer) ?? peer)) warnUntrustedProxy(peer);
  return toNetwork(resolveClientAddress(peer, forwardedFor, trustedProxies));
}

/** Once a process: behind an unlisted proxy all users share its address and their limits. */
function warnUntrustedProxy(peer: string): void {
  const warned = globalSingleton<true>("untrusted-proxy");
  if (warned.value) return;
  warned.value = true;
  log.warn(
    "A proxy that TRUSTED_PROXIES does not name sends X-Forwarded-For: all who come through it count as one address.",
    { peer },
  );
}

/** Proxies append their client, so the list is read from its end; a client can invent what stands before its address. */
export function resolveClientAddress(peer: string, forwardedFor: string, trusted: BlockList): string {
  let address = parseAddress(peer) ?? peer;
  for (const entry of forwardedFor.split(",").reverse()) {
    if (!isListed(trusted, address)) return address;
    const previous = parseAddress(entry);
    if (previous === null) return address;
    address = previous;
  }
  return address;
}

/** A client with IPv6 has 2⁶⁴ addresses, which count as one. */
export function toNetwork(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = "", tail] = address.split("::");
  const groups = head ? head.split(":") : [];
  if (tail !== undefined) {
    const rest = tail ? tail.split(":") : [];
    groups.push(...Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => "0"), ...rest);
  }
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}

/** Strips brackets, port, zone and the IPv6 form of IPv4; null for anything else. */
function parseAddress(entry: string): string | null {
  const text = entry.trim().toLowerCase();
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text)?.[1] ?? text;
  const address = bare.replace(/%.*$/, "").replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/, "");
  return isIP(address) ? address : null;
}

function isListed(list: BlockList, address: string): boolean {
  const version = isIP(address);
  return version !== 0 && list.check(address, version === 6 ? "ipv6" : "ipv4");
}
