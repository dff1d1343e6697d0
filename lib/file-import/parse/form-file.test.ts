import fc from "fast-check";
import { expect, test } from "vitest";
import { readFormFile } from "./form-file";

async function createBody(form: FormData): Promise<[Buffer, string]> {
  const response = new Response(form);
  return [Buffer.from(await response.arrayBuffer()), response.headers.get("content-type") ?? ""];
}

test("any file of a form is found unchanged, without a copy", async () => {
  const name = fc.string({ minLength: 1 }).filter((text) => !/[\r\n\\]|\p{Surrogate}/u.test(text));
  const bytes = fc.oneof(fc.uint8Array(), fc.constant(Buffer.from("\r\n--x\r\n\r\n")));
  await fc.assert(
    fc.asyncProperty(name, bytes, fc.boolean(), async (fileName, content, isFirst) => {
      const form = new FormData();
      if (!isFirst) form.set("note", "file\r\n--");
      form.set("file", new File([Uint8Array.from(content)], fileName));
      if (isFirst) form.set("other", new File(["no"], "other.txt"));
      const [body, contentType] = await createBody(form);
      const file = readFormFile(body, contentType);
      expect(file?.name).toBe(fileName);
      expect(Buffer.compare(file?.bytes ?? Buffer.from("none"), Buffer.from(content))).toBe(0);
      expect(file?.bytes.buffer).toBe(body.buffer);
    }),
    { numRuns: 300 },
  );
});

test("no file, another kind of body, or one that is cut off are none", async () => {
  const form = new FormData();
  form.set("file", new File([], ""));
  expect(readFormFile(...(await createBody(form)))).toBeNull();
  form.set("file", "a text");
  expect(readFormFile(...(await createBody(form)))).toBeNull();
  form.set("file", new File(["content"], "a.json"));
  const [body, contentType] = await createBody(form);
  for (let end = 0; end < body.indexOf("content") + 7; end += 1)
    expect(readFormFile(body.subarray(0, end), contentType)).toBeNull();
  for (const other of ["", "text/plain", "multipart/form-data", "multipart/form-data; boundary=other"])
    expect(readFormFile(body, other)).toBeNull();
});

test("ends for any bytes", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("--x", "\r\n", "\r\n\r\n", 'content-disposition: form-data; name="file"', "--")),
      (parts) => {
        readFormFile(Buffer.from(parts.join("")), "multipart/form-data; boundary=x");
      },
    ),
  );
});
