import { once } from "node:events";
import { mkdtemp, readdir, rm, stat, utimes } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { silenceLog } from "@/tests/logged";
import { downloadImage, MAX_IMAGE_BYTES } from "./download-image";
import { ImageCache } from "./image-cache";
import { ImageDisk } from "./image-disk";
import { type ImageName, imageFile } from "./image-name";

const PICTURE = Buffer.from("\xff\xd8\xff\xe0 a picture", "latin1");
const NOON = Date.parse("2026-05-20T12:00:00Z");
const HOUR = 60 * 60 * 1000;
const MIB = 1024 * 1024;

let folder: string;
let server: Server | undefined;
let asked: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "watchfolio-images-"));
  asked = [];
  silenceLog();
});

afterEach(async () => {
  vi.restoreAllMocks();
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  await rm(folder, { recursive: true });
});

test("an image is downloaded once, whoever asks how often, now and after a restart", async () => {
  const host = await imageHost((_, response) => response.end(PICTURE));
  const cache = cacheOf(host);
  const answers = await Promise.all(Array.from({ length: 20 }, () => cache.find(poster("a"), anybody)));
  expect(answers.every((answer) => PICTURE.equals(bytesOf(answer)))).toBe(true);
  expect(bytesOf(await cacheOf(host).find(poster("a"), anybody))).toEqual(PICTURE);
  expect(asked).toEqual(["/posters/1/a_m"]);
});

test("a stranger gets what is on disk and causes no download", async () => {
  const cache = cacheOf(await imageHost((_, response) => response.end(PICTURE)));
  expect(await cache.find(poster("a"), nobody)).toBe("unavailable");
  expect(asked).toEqual([]);

  await cache.find(poster("a"), anybody);
  expect(bytesOf(await cache.find(poster("a"), nobody))).toEqual(PICTURE);
});

test("that the host has no such image is remembered for a day, over restarts", async () => {
  const host = await imageHost((_, response) => response.writeHead(404).end("404 page not found"));
  expect(await cacheOf(host).find(poster("a"), anybody)).toBe("missing");
  const written = await modifiedAt(poster("a"));
  expect(await cacheOf(host, written + 23 * HOUR).find(poster("a"), anybody)).toBe("missing");
  expect(asked).toHaveLength(1);
  await cacheOf(host, written + 25 * HOUR).find(poster("a"), anybody);
  expect(asked).toHaveLength(2);
});

test("what is no image is treated as none, and never served", async () => {
  const host = await imageHost((_, response) => response.end("<html><script>steal()</script></html>"));
  expect(await cacheOf(host).find(poster("a"), anybody)).toBe("missing");
});

test("a host in trouble is asked again at the next request", async () => {
  let isDown = true;
  const cache = cacheOf(
    await imageHost((_, response) => (isDown ? response.writeHead(503).end() : response.end(PICTURE))),
  );
  expect(await cache.find(poster("a"), anybody)).toBe("unavailable");
  isDown = false;
  expect(bytesOf(await cache.find(poster("a"), anybody))).toEqual(PICTURE);
});

test("a host that leads elsewhere is not followed", async () => {
  const host = await imageHost((request, response) => {
    if (request.url === "/inside") response.end(PICTURE);
    else response.writeHead(302, { Location: "/inside" }).end();
  });
  expect(await cacheOf(host).find(poster("a"), anybody)).toBe("unavailable");
  expect(asked).toEqual(["/posters/1/a_m"]);
});

test("more than an image is refused while it comes in", async () => {
  const host = await imageHost((_, response) => response.end(Buffer.concat([PICTURE, Buffer.alloc(MAX_IMAGE_BYTES)])));
  expect(await cacheOf(host).find(poster("a"), anybody)).toBe("unavailable");
});

test("a host that stays silent is given up", async () => {
  const host = await imageHost(() => undefined);
  await expect(downloadImage(`${host}/slow`, 50)).rejects.toThrow("The image host failed");
});

test("a download that breaks off leaves nothing behind", async () => {
  const host = await imageHost((_, response) => {
    response.writeHead(200, { "Content-Length": 1000 });
    response.write(PICTURE, () => response.destroy());
  });
  expect(await cacheOf(host).find(poster("a"), anybody)).toBe("unavailable");
  expect(await files()).toEqual([]);
});

test("the folder stays within its limit, and what was wanted longest ago leaves first", async () => {
  const disk = new ImageDisk(folder, 4 * MIB);
  for (const [hours, name] of ["a", "b", "c"].entries()) {
    await disk.write(poster(name), Buffer.alloc(MIB));
    await lastWanted(poster(name), NOON + hours * HOUR);
  }
  expect(await disk.read(poster("a"), NOON + 48 * HOUR)).toHaveLength(MIB);

  await disk.write(poster("d"), Buffer.alloc(MIB));
  await disk.write(poster("e"), Buffer.alloc(MIB));
  expect(await files()).toEqual(["a_m", "d_m", "e_m"]);
});

test("two processes that fill one folder keep it within its limit together", async () => {
  const one = new ImageDisk(folder, 4 * MIB);
  const other = new ImageDisk(folder, 4 * MIB);
  for (let index = 0; index < 10; index += 1) {
    await Promise.all([
      one.write(poster(`one${index}`), Buffer.alloc(MIB)),
      other.write(poster(`other${index}`), Buffer.alloc(MIB)),
    ]);
  }
  expect((await files()).length).toBeLessThanOrEqual(4);
});

function cacheOf(host: string, now = Date.now()): ImageCache {
  return new ImageCache(
    new ImageDisk(folder, 100 * MIB),
    (name) => `${host}/${imageFile(name)}`,
    () => now,
  );
}

async function imageHost(answer: RequestListener): Promise<string> {
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    answer(request, response);
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

function bytesOf(answer: Uint8Array | string): Uint8Array {
  if (typeof answer === "string") throw new Error(`The image is ${answer}`);
  return answer;
}

async function files(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
}

async function modifiedAt(name: ImageName): Promise<number> {
  return (await stat(join(folder, imageFile(name)))).mtimeMs;
}

async function lastWanted(name: ImageName, at: number): Promise<void> {
  await utimes(join(folder, imageFile(name)), at / 1000, at / 1000);
}

const anybody = async () => true;
const nobody = async () => false;
