import { expect, test, vi } from "vitest";
import { largeExport } from "@/tests/backup/large-export";
import { PART_EPISODES, PART_TITLES } from "./limits";
import { readInWorker } from "./read-in-worker";

const USUAL = { readingMs: 30_000, heapMb: 96 };

async function orderOf(text: string, name = "library.json") {
  const form = new FormData();
  form.set("file", new File([text], name));
  const response = new Response(form);
  const contentType = response.headers.get("content-type") ?? "";
  return {
    body: new Uint8Array(await response.arrayBuffer()),
    contentType,
    timeZone: "Europe/Berlin",
    now: new Date("2026-11-21T12:00:00Z"),
  };
}

test("a library comes back in small parts, and its bytes are not kept", async () => {
  const order = await orderOf(largeExport(30_000), "a/b/library.json");
  const { fileName, source, parts } = await readInWorker(order, USUAL);
  expect([fileName, source]).toEqual(["library.json", "watchfolio"]);
  expect(parts.flat()).toHaveLength(5000);
  for (const part of parts) {
    expect(part.length).toBeLessThanOrEqual(PART_TITLES);
    const before = part.slice(0, -1).reduce((sum, { episodes }) => sum + episodes.length, 0);
    expect(before).toBeLessThan(PART_EPISODES);
  }
  expect(order.body.byteLength).toBe(0);
});

test("what is refused there is refused here", async () => {
  await expect(readInWorker(await orderOf("[{]"), USUAL)).rejects.toMatchObject({ problem: { code: "broken-json" } });
  const table = 'Const,Title,Title Type\n1,"a"b,c\n';
  await expect(readInWorker(await orderOf(table), USUAL)).rejects.toMatchObject({
    problem: { code: "broken-table", line: 2 },
  });
  const order = { ...(await orderOf("")), contentType: "text/plain" };
  await expect(readInWorker(order, USUAL)).rejects.toMatchObject({ problem: { code: "no-file" } });
});

test("too much time and too much memory end the worker, not the process", async () => {
  const library = largeExport(100_000);
  const complaints = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const tooMuch = { problem: { code: "too-much-work" } };
  await expect(readInWorker(await orderOf(library), { ...USUAL, readingMs: 1 })).rejects.toMatchObject(tooMuch);
  await expect(readInWorker(await orderOf(library), { ...USUAL, heapMb: 12 })).rejects.toMatchObject(tooMuch);
  expect(complaints).not.toHaveBeenCalled();
  complaints.mockRestore();
});
