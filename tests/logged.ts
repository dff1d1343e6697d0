import { onTestFinished, vi } from "vitest";

/** The lines that are logged from here to the end of the test, kept from the terminal. */
export function captureLog(): string[] {
  const lines: string[] = [];
  const stream = vi.spyOn(process.stderr, "write").mockImplementation((chunk) => {
    lines.push(String(chunk));
    return true;
  });
  onTestFinished(() => stream.mockRestore());
  return lines;
}
