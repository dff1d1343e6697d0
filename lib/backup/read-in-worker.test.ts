import { Readable } from "node:stream";
import { expect, test, vi } from "vitest";
import { largeExport } from "@/tests/backup/large-export";
import { PART_EPISODES, PART_TITLES } from "./limits";
import { readInWorker } from "./read-in-worker";
import { receiveBody } from "./receive-body";

const USUAL = { readingMs: 30_000, heapMb: 96 };

const ABOUT = { timeZone: "Europe/Berlin", now: new Date("2026-11-21T12:00:00Z") };
const PIECE_BYTES = 64 * 1024;

async function uploadOf(text: string, name = "library.json") {
  const form = new FormData();
  form.set("file", new File([text], name));
  const response = new Response(form);
  const contentType = response.headers.get("content-type") ?? "";
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { order: { ...ABOUT, contentType, length: bytes.length }, pieces: piecesOf(bytes) };
}

function piecesOf(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const count = Math.ceil(bytes.length / PIECE_BYTES);
  return Array.from({ length: count }, (_, at) => bytes.slice(at * PIECE_BYTES, (at + 1) * PIECE_BYTES));
}

async function read(text: string, limits = USUAL) {
  const { order, pieces } = await uploadOf(text);
  return readInWorker(order, Readable.from(pieces), limits);
}

test("a library comes back in small parts, and its bytes are not kept", async () => {
  const { order, pieces } = await uploadOf(largeExport(30_000), "a/b/library.json");
  const { fileName, source, parts } = await readInWorker(order, Readable.from(pieces), USUAL);
  expect([fileName, source]).toEqual(["library.json", "watchfolio"]);
  expect(parts.flat()).toHaveLength(5000);
  for (const part of parts) {
    expect(part.length).toBeLessThanOrEqual(PART_TITLES);
    const before = part.slice(0, -1).reduce((sum, { episodes }) => sum + episodes.length, 0);
    expect(before).toBeLessThan(PART_EPISODES);
  }
  expect(pieces.every(({ byteLength }) => byteLength === 0)).toBe(true);
});

test("what is refused there is refused here", async () => {
  await expect(read("[{]")).rejects.toMatchObject({ problem: { code: "broken-json" } });
  const table = 'Const,Title,Title Type\n1,"a"b,c\n';
  await expect(read(table)).rejects.toMatchObject({
    problem: { code: "broken-table", line: 2 },
  });
  const { order, pieces } = await uploadOf("");
  const noForm = { ...order, contentType: "text/plain" };
  await expect(readInWorker(noForm, Readable.from(pieces), USUAL)).rejects.toMatchObject({
    problem: { code: "no-file" },
  });
});

test("too much time and too much memory end the worker, not the process", async () => {
  const library = largeExport(100_000);
  const complaints = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const tooMuch = { problem: { code: "too-much-work" } };
  await expect(read(library, { ...USUAL, readingMs: 1 })).rejects.toMatchObject(tooMuch);
  await expect(read(library, { ...USUAL, heapMb: 12 })).rejects.toMatchObject(tooMuch);
  expect(complaints).not.toHaveBeenCalled();
  complaints.mockRestore();
});

test("a piece of memory that holds other things too is copied", async () => {
  const { order, pieces } = await uploadOf("[{]");
  const memory = Buffer.concat([Buffer.alloc(8), ...pieces, Buffer.alloc(8)]);
  const inner = new Uint8Array(memory.buffer, memory.byteOffset + 8, order.length);
  await expect(readInWorker(order, Readable.from([inner]), USUAL)).rejects.toMatchObject({
    problem: { code: "broken-json" },
  });
  expect(memory.byteLength).toBe(order.length + 16);
});

test("a body that breaks off ends the worker with its own reason", async () => {
  const { order } = await uploadOf("[]");
  const none = receiveBody(null, order.length);
  await expect(readInWorker(order, none, USUAL)).rejects.toMatchObject({ problem: { code: "interrupted" } });
});
