import { Readable } from "node:stream";
import { expect, test, vi } from "vitest";
import { PART_EPISODES, PART_TITLES } from "@/lib/file-import/limits";
import { createLargeExport } from "@/tests/fixtures/file-import/large-export";
import { readInWorker } from "./read-in-worker";
import { receiveBody } from "./receive-body";

const DEFAULT_LIMITS = { readingMs: 30_000, heapMb: 96 };

const UPLOAD_INFO = { timeZone: "Europe/Berlin", now: new Date("2026-11-21T12:00:00Z") };
const PIECE_BYTES = 64 * 1024;

async function createUpload(text: string, name = "library.json") {
  const form = new FormData();
  form.set("file", new File([text], name));
  const response = new Response(form);
  const contentType = response.headers.get("content-type") ?? "";
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { order: { ...UPLOAD_INFO, contentType, length: bytes.length }, pieces: splitIntoPieces(bytes) };
}

function splitIntoPieces(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const count = Math.ceil(bytes.length / PIECE_BYTES);
  return Array.from({ length: count }, (_, at) => bytes.slice(at * PIECE_BYTES, (at + 1) * PIECE_BYTES));
}

async function read(text: string, limits = DEFAULT_LIMITS) {
  const { order, pieces } = await createUpload(text);
  return readInWorker(order, Readable.from(pieces), limits);
}

test("a library comes back in small parts, and its bytes are not kept", async () => {
  const { order, pieces } = await createUpload(createLargeExport(30_000), "a/b/library.json");
  const { fileName, source, parts } = await readInWorker(order, Readable.from(pieces), DEFAULT_LIMITS);
  expect([fileName, source]).toEqual(["library.json", "watchfolio"]);
  expect(parts.flat()).toHaveLength(5000);
  for (const part of parts) {
    expect(part.length).toBeLessThanOrEqual(PART_TITLES);
    const before = part.slice(0, -1).reduce((sum, { episodes }) => sum + episodes.length, 0);
    expect(before).toBeLessThan(PART_EPISODES);
  }
  expect(pieces.every(({ byteLength }) => byteLength === 0)).toBe(true);
});

test("a rejection of the worker is passed on", async () => {
  await expect(read("[{]")).rejects.toMatchObject({ problem: { code: "broken-json" } });
  const table = 'Const,Title,Title Type\n1,"a"b,c\n';
  await expect(read(table)).rejects.toMatchObject({
    problem: { code: "broken-table", line: 2 },
  });
  const { order, pieces } = await createUpload("");
  const noForm = { ...order, contentType: "text/plain" };
  await expect(readInWorker(noForm, Readable.from(pieces), DEFAULT_LIMITS)).rejects.toMatchObject({
    problem: { code: "no-file" },
  });
});

test("too much time and too much memory end the worker, not the process", async () => {
  const library = createLargeExport(100_000);
  const errors = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const tooMuch = { problem: { code: "too-much-work" } };
  await expect(read(library, { ...DEFAULT_LIMITS, readingMs: 1 })).rejects.toMatchObject(tooMuch);
  await expect(read(library, { ...DEFAULT_LIMITS, heapMb: 12 })).rejects.toMatchObject(tooMuch);
  expect(errors).not.toHaveBeenCalled();
  errors.mockRestore();
});

test("a piece of memory that holds other things too is copied", async () => {
  const { order, pieces } = await createUpload("[{]");
  const memory = Buffer.concat([Buffer.alloc(8), ...pieces, Buffer.alloc(8)]);
  const inner = new Uint8Array(memory.buffer, memory.byteOffset + 8, order.length);
  await expect(readInWorker(order, Readable.from([inner]), DEFAULT_LIMITS)).rejects.toMatchObject({
    problem: { code: "broken-json" },
  });
  expect(memory.byteLength).toBe(order.length + 16);
});

test("a body that breaks off ends the worker with its own reason", async () => {
  const { order } = await createUpload("[]");
  const none = receiveBody(null, order.length);
  await expect(readInWorker(order, none, DEFAULT_LIMITS)).rejects.toMatchObject({ problem: { code: "interrupted" } });
});
