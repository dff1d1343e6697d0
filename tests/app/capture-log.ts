import { type MockInstance, onTestFinished, vi } from "vitest";

/** The lines that are logged until the end of the test, which do not reach the terminal. */
export function captureLog(): string[] {
  const lines: string[] = [];
  const stream = silenceLog().mockImplementation((chunk) => {
    lines.push(String(chunk));
    return true;
  });
  onTestFinished(() => stream.mockRestore());
  return lines;
}

/** For expected failures, until the mocks are restored. */
export function silenceLog(): MockInstance<typeof process.stderr.write> {
  return vi.spyOn(process.stderr, "write").mockReturnValue(true);
}
