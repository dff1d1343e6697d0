import { once } from "node:events";
import { mkdtemp, readdir, rm, stat, utimes } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { captureLog, silenceLog } from "@/tests/app/capture-log";
import { downloadImage, MAX_IMAGE_BYTES } from "./download-image";
import { ImageCache } from "./image-cache";
import { ImageDisk } from "./image-disk";
import { getImageFile, type ImageName } from "./image-name";

const PICTURE = Buffer.from("\xff\xd8\xff\xe0 a picture", "latin1");
const NOON = Date.parse("2026-05-20T12:00:00Z");
const HOUR = 60 * 60 * 1000;
const MIB = 1024 * 1024;

let folder: string;
let server: Server | undefined;
let requestedPaths: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "watchfolio-images-"));
  requestedPaths = [];
  silenceLog();
});

afterEach(async () => {
  vi.restoreAllMocks();
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  await rm(folder, { recursive: true });
});

test("an image is downloaded once for all requests, also after a restart", async () => {
  const host = await startImageHost((_, response) => response.end(PICTURE));
  const cache = createCache(host);
  const responses = await Promise.all(Array.from({ length: 20 }, () => cache.find(poster("a"), allowDownload)));
  expect(responses.every((response) => PICTURE.equals(requireBytes(response)))).toBe(true);
  expect(requireBytes(await createCache(host).find(poster("a"), allowDownload))).toEqual(PICTURE);
  expect(requestedPaths).toEqual(["/posters/1/a_m"]);
});

test("a visitor without an account gets stored images and causes no download", async () => {
  const cache = createCache(await startImageHost((_, response) => response.end(PICTURE)));
  expect(await cache.find(poster("a"), denyDownload)).toBe("unavailable");
  expect(requestedPaths).toEqual([]);

  await cache.find(poster("a"), allowDownload);
  expect(requireBytes(await cache.find(poster("a"), denyDownload))).toEqual(PICTURE);
});

test("a missing image is stored as missing for a day, over restarts", async () => {
  const host = await startImageHost((_, response) => response.writeHead(404).end("404 page not found"));
  expect(await createCache(host).find(poster("a"), allowDownload)).toBe("missing");
  const written = await getModifiedAt(poster("a"));
  expect(await createCache(host, written + 23 * HOUR).find(poster("a"), allowDownload)).toBe("missing");
  expect(requestedPaths).toHaveLength(1);
  await createCache(host, written + 25 * HOUR).find(poster("a"), allowDownload);
  expect(requestedPaths).toHaveLength(2);
});

test("a response that is no image counts as missing and is never served", async () => {
  const host = await startImageHost((_, response) => response.end("<html><script>steal()</script></html>"));
  expect(await createCache(host).find(poster("a"), allowDownload)).toBe("missing");
});

test("after a failure of the host the next request tries again", async () => {
  let isDown = true;
  const cache = createCache(
    await startImageHost((_, response) => (isDown ? response.writeHead(503).end() : response.end(PICTURE))),
  );
  expect(await cache.find(poster("a"), allowDownload)).toBe("unavailable");
  isDown = false;
  expect(requireBytes(await cache.find(poster("a"), allowDownload))).toEqual(PICTURE);
});

test("a redirect of the host is not followed", async () => {
  const host = await startImageHost((request, response) => {
    if (request.url === "/inside") response.end(PICTURE);
    else response.writeHead(302, { Location: "/inside" }).end();
  });
  expect(await createCache(host).find(poster("a"), allowDownload)).toBe("unavailable");
  expect(requestedPaths).toEqual(["/posters/1/a_m"]);
});

test("a body that is too large is rejected while it arrives", async () => {
  const host = await startImageHost((_, response) =>
    response.end(Buffer.concat([PICTURE, Buffer.alloc(MAX_IMAGE_BYTES)])),
  );
  expect(await createCache(host).find(poster("a"), allowDownload)).toBe("unavailable");
});

test("a host that does not respond runs into the deadline", async () => {
  const host = await startImageHost(() => undefined);
  await expect(downloadImage(`${host}/slow`, 50)).rejects.toThrow("The image host failed");
});

test("a download that breaks off leaves nothing behind", async () => {
  const host = await startImageHost((_, response) => {
    response.writeHead(200, { "Content-Length": 1000 });
    response.write(PICTURE, () => response.destroy());
  });
  expect(await createCache(host).find(poster("a"), allowDownload)).toBe("unavailable");
  expect(await listFiles()).toEqual([]);
});

test("the folder stays within its limit, and the least recently used leave first", async () => {
  const disk = new ImageDisk(folder, 4 * MIB, protectNothing);
  for (const [hours, name] of ["a", "b", "c"].entries()) {
    await disk.write(poster(name), Buffer.alloc(MIB));
    await setLastUsed(poster(name), NOON + hours * HOUR);
  }
  expect(await disk.read(poster("a"), NOON + 48 * HOUR)).toHaveLength(MIB);

  await disk.write(poster("d"), Buffer.alloc(MIB));
  await disk.waitForEviction();
  await disk.write(poster("e"), Buffer.alloc(MIB));
  await disk.waitForEviction();
  expect(await listFiles()).toEqual(["a_m", "d_m", "e_m"]);
});

test("images of libraries leave last, and only when no others are left", async () => {
  const isOwned = async (names: readonly string[]) => new Set(names.filter((name) => /1\/[ab]_m$/.test(name)));
  const disk = new ImageDisk(folder, 4 * MIB, isOwned);
  for (const [hours, name] of ["a", "b", "c", "d"].entries()) {
    await disk.write(poster(name), Buffer.alloc(MIB));
    await setLastUsed(poster(name), NOON + hours * HOUR);
  }
  await disk.waitForEviction();
  await disk.write(poster("e"), Buffer.alloc(MIB));
  await disk.waitForEviction();
  expect(await listFiles()).toEqual(["a_m", "b_m", "e_m"]);

  const full = new ImageDisk(folder, 2 * MIB, async (names) => new Set(names));
  await full.write(poster("f"), Buffer.alloc(1));
  await full.waitForEviction();
  expect(await listFiles()).toEqual(["e_m", "f_m"]);
});

test("an eviction that fails is logged, and the cache goes on", async () => {
  const lines = captureLog();
  const disk = new ImageDisk(folder, MIB, () => Promise.reject(new Error("no database")));
  await disk.write(poster("a"), Buffer.alloc(2 * MIB));
  await disk.waitForEviction();
  expect(await disk.read(poster("a"), NOON)).toHaveLength(2 * MIB);
  expect(lines.join("")).toContain("no database");
});

test("two processes that fill one folder keep it within its limit together", async () => {
  const one = new ImageDisk(folder, 4 * MIB, protectNothing);
  const other = new ImageDisk(folder, 4 * MIB, protectNothing);
  for (let index = 0; index < 10; index += 1) {
    await Promise.all([
      one.write(poster(`one${index}`), Buffer.alloc(MIB)),
      other.write(poster(`other${index}`), Buffer.alloc(MIB)),
    ]);
    await Promise.all([one.waitForEviction(), other.waitForEviction()]);
  }
  expect((await listFiles()).length).toBeLessThanOrEqual(4);
});

function createCache(host: string, now = Date.now()): ImageCache {
  return new ImageCache(
    new ImageDisk(folder, 100 * MIB, protectNothing),
    (name) => `${host}/${getImageFile(name)}`,
    () => now,
  );
}

async function startImageHost(respond: RequestListener): Promise<string> {
  server = createServer((request, response) => {
    requestedPaths.push(request.url ?? "");
    respond(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The image host has no port");
  return `http://127.0.0.1:${address.port}`;
}

function poster(file: string): ImageName {
  return { category: "posters", path: `1/${file}`, suffix: "_m" };
}

function requireBytes(found: Uint8Array | string): Uint8Array {
  if (typeof found === "string") throw new Error(`The image is ${found}`);
  return found;
}

async function listFiles(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
}

async function getModifiedAt(name: ImageName): Promise<number> {
  return (await stat(join(folder, getImageFile(name)))).mtimeMs;
}

async function setLastUsed(name: ImageName, at: number): Promise<void> {
  await utimes(join(folder, getImageFile(name)), at / 1000, at / 1000);
}

const protectNothing = async () => new Set<string>();
const allowDownload = async () => true;
const denyDownload = async () => false;
